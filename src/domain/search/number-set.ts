/** Bits in a character. */
const WIDTH = 6
/** The first of 64 characters that every database keeps as they are. */
const FIRST = 48

/**
 * A set of small numbers as text, a bit each: which of ten thousand names stand in a document takes
 * 1,700 characters, and one of them is looked up without reading the others.
 */
export function packNumbers(numbers: Iterable<number>): string {
  const bits: number[] = []
  for (const number of numbers) {
    const at = Math.floor(number / WIDTH)
    while (bits.length <= at) bits.push(0)
    bits[at] = (bits[at] ?? 0) | (1 << (number % WIDTH))
  }
  return bits.map((value) => String.fromCharCode(FIRST + value)).join('')
}

/** Whether a packed set has a number; past its end there are none. */
export function hasNumber(packed: string, number: number): boolean {
  const code = packed.charCodeAt(Math.floor(number / WIDTH))
  return ((code - FIRST) & (1 << (number % WIDTH))) !== 0
}
