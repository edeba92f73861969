/**
 * An exact rational number. Published tables add up exactly, and so must ours: thirds (a quarter of
 * three groups trained) and decimals (81.22) alike, with no binary floating point in between.
 *
 * Integers up to 2^53 are plain numbers, which is the common and fast case; what does not fit is
 * carried as bigint. The denominator is always positive. Not necessarily in lowest terms: use
 * `textOf` or `compareExact` to compare.
 */
export type Exact = Small | Large

interface Small {
  readonly n: number
  readonly d: number
}

interface Large {
  readonly n: bigint
  readonly d: bigint
}

/** Exact number as text: a decimal where one ends ("81.22", "-0.5"), else a fraction ("1/3"). */
export type ExactText = string

export const ZERO: Exact = { n: 0, d: 1 }
export const ONE: Exact = { n: 1, d: 1 }

const SAFE = Number.MAX_SAFE_INTEGER
/** Decimals of this many digits survive the way through a binary number and back unchanged. */
const QUICK_DIGITS = 15

/** Remainders of small integers are many times faster than those of large ones. */
const SMALL = 2 ** 31 - 1

function gcd(a: number, b: number): number {
  while (b > SMALL || a > SMALL) {
    if (b === 0) return a
    const rest = a % b
    a = b
    b = rest
  }
  return gcdSmall(a | 0, b | 0)
}

function gcdSmall(a: number, b: number): number {
  while (b !== 0) {
    const rest = (a % b) | 0
    a = b
    b = rest
  }
  return a
}

function gcdBig(a: bigint, b: bigint): bigint {
  while (b !== 0n) {
    const rest = a % b
    a = b
    b = rest
  }
  return a
}

/** @throws RangeError when the denominator is 0 */
export function fraction(n: number, d: number): Small {
  if (!Number.isSafeInteger(n) || !Number.isSafeInteger(d)) {
    throw new RangeError(`not whole numbers: ${n}/${d}`)
  }
  if (d === 0) throw new RangeError(`division by zero: ${n}/0`)
  if (d === 1) return { n, d }
  const common = gcd(Math.abs(n), Math.abs(d)) * (d < 0 ? -1 : 1)
  // + 0 turns -0 into 0.
  return { n: n / common + 0, d: d / common }
}

function fromBig(n: bigint, d: bigint): Exact {
  if (d === 0n) throw new RangeError(`division by zero: ${n}/0`)
  const common = gcdBig(n < 0n ? -n : n, d < 0n ? -d : d) * (d < 0n ? -1n : 1n)
  const [top, bottom] = [n / common, d / common]
  const fits = top <= SAFE && top >= -SAFE && bottom <= SAFE
  return fits ? { n: Number(top), d: Number(bottom) } : { n: top, d: bottom }
}

/** A whole number. */
export const whole = (n: number): Exact => fraction(n, 1)

/**
 * The number as its shortest decimal says it: 0.1 is one tenth, not 0.1000000000000000055…
 *
 * @param value a number as written in a scheme, a JSON number or exact text
 * @throws RangeError when it is not a number
 */
export function exact(value: number | ExactText): Exact {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return { n: value, d: 1 }
  const text = String(value)
  return quickExact(text) ?? parseExact(text)
}

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?(?:e([+-]?\d{1,3}))?$/i
const FRACTION = /^(-?\d+)\/(\d+)$/

/** Plain decimals such as "81.22", read digit by digit; undefined for anything else. */
function quickExact(text: string): Exact | undefined {
  const negative = text.charCodeAt(0) === 45
  const first = negative ? 1 : 0
  if (text.length - first > QUICK_DIGITS) return undefined
  let n = 0
  let d = 1
  let pointAt = -1
  for (let at = first; at < text.length; at += 1) {
    const digit = text.charCodeAt(at) - 48
    if (digit >= 0 && digit <= 9) {
      n = n * 10 + digit
      if (pointAt >= 0) d *= 10
    } else if (digit === -2 && pointAt < 0 && at > first) pointAt = at
    else return undefined
  }
  if (text.length === first || pointAt === text.length - 1) return undefined
  return fraction(negative ? 0 - n : n, d)
}

function parseExact(text: string): Exact {
  const ratio = FRACTION.exec(text)
  if (ratio) return fromBig(BigInt(ratio[1] ?? 0), BigInt(ratio[2] ?? 1))
  const match = DECIMAL.exec(text)
  if (!match) throw new RangeError(`not a number: ${text}`)
  const [, sign = '', ones = '0', decimals = '', exponent = '0'] = match
  const shift = decimals.length - Number(exponent)
  const digits = BigInt(`${sign === '-' ? '-' : ''}${ones}${decimals}`)
  return shift >= 0
    ? fromBig(digits, 10n ** BigInt(shift))
    : fromBig(digits * 10n ** BigInt(-shift), 1n)
}

/** Whether the text is an exact number that `exact` can read. */
export const isExactText = (text: string): boolean =>
  DECIMAL.test(text) || (FRACTION.test(text) && !/\/0+$/.test(text))

const isSmall = (a: Exact): a is Small => typeof a.n === 'number'

export function add(a: Exact, b: Exact): Exact {
  if (isSmall(a) && isSmall(b)) {
    if (a.d === b.d) {
      const n = a.n + b.n
      if (n <= SAFE && n >= -SAFE) return { n, d: a.d }
    } else {
      const common = gcd(a.d, b.d)
      const [left, right, d] = [a.n * (b.d / common), b.n * (a.d / common), a.d * (b.d / common)]
      const n = left + right
      if (
        Number.isSafeInteger(left) &&
        Number.isSafeInteger(right) &&
        Number.isSafeInteger(n) &&
        d <= SAFE
      ) {
        return { n, d }
      }
    }
  }
  const [an, ad, bn, bd] = [BigInt(a.n), BigInt(a.d), BigInt(b.n), BigInt(b.d)]
  return fromBig(an * bd + bn * ad, ad * bd)
}

export const negate = (a: Exact): Exact =>
  isSmall(a) ? { n: 0 - a.n, d: a.d } : { n: -a.n, d: a.d }

export function subtract(a: Exact, b: Exact): Exact {
  if (isSmall(a) && isSmall(b) && a.d === b.d) {
    const n = a.n - b.n
    if (n <= SAFE && n >= -SAFE) return { n, d: a.d }
  }
  return add(a, negate(b))
}

export function multiply(a: Exact, b: Exact): Exact {
  if (isSmall(a) && isSmall(b)) {
    const [n, d] = [a.n * b.n, a.d * b.d]
    if (Number.isSafeInteger(n) && d <= SAFE) return d === 1 ? { n: n + 0, d } : fraction(n, d)
  }
  return fromBig(BigInt(a.n) * BigInt(b.n), BigInt(a.d) * BigInt(b.d))
}

/** @throws RangeError when b is 0 */
export function divide(a: Exact, b: Exact): Exact {
  if (isSmall(a) && isSmall(b)) {
    const [n, d] = [a.n * b.d, a.d * b.n]
    if (Number.isSafeInteger(n) && Number.isSafeInteger(d)) return fraction(n, d)
  }
  return fromBig(BigInt(a.n) * BigInt(b.d), BigInt(a.d) * BigInt(b.n))
}

/** Negative when a < b, 0 when equal, positive when a > b. */
export function compareExact(a: Exact, b: Exact): number {
  if (isSmall(a) && isSmall(b)) {
    if (a.d === b.d) return a.n - b.n
    const [left, right] = [a.n * b.d, b.n * a.d]
    if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return left - right
  }
  const [left, right] = [BigInt(a.n) * BigInt(b.d), BigInt(b.n) * BigInt(a.d)]
  return left === right ? 0 : left < right ? -1 : 1
}

export const equalExact = (a: Exact, b: Exact): boolean => compareExact(a, b) === 0
export const isZero = (a: Exact): boolean => a.n === 0 || a.n === 0n
export const minExact = (a: Exact, b: Exact): Exact => (compareExact(a, b) <= 0 ? a : b)
export const maxExact = (a: Exact, b: Exact): Exact => (compareExact(a, b) >= 0 ? a : b)
export const clampExact = (value: Exact, low: Exact, high: Exact): Exact =>
  minExact(maxExact(value, low), high)
export const sumExact = (values: Iterable<Exact>): Exact => {
  let sum: Exact = ZERO
  for (const value of values) sum = add(sum, value)
  return sum
}

/**
 * The same sum for thousands of values with denominators of their own: what is alike is added first,
 * then pair by pair, so that only the last few additions are of long numbers.
 */
export function sumOfMany(values: Iterable<Exact>): Exact {
  const byDenominator = new Map<number | bigint, Exact>()
  for (const value of values) {
    const known = byDenominator.get(value.d)
    byDenominator.set(value.d, known ? add(known, value) : value)
  }
  let sums = [...byDenominator.values()]
  while (sums.length > 1) {
    sums = sums.flatMap((sum, at) => (at % 2 === 0 ? [add(sum, sums[at + 1] ?? ZERO)] : []))
  }
  return sums[0] ?? ZERO
}

/** For charts and sorting only: the nearest binary number. */
export const approximate = (a: Exact): number => Number(a.n) / Number(a.d)

/** Canonical text: equal numbers have equal text. */
export function textOf(value: Exact): ExactText {
  if (value.d === 1) return String(value.n)
  return isSmall(value) ? rememberedText(value.n, value.d) : exactText(value)
}

/** Decimals by denominator and numerator: scorecards of a province say the same few thousand numbers. */
const remembered = new Map<number, Map<number, ExactText>>()
const MOST_REMEMBERED = 5000

function rememberedText(n: number, d: number): ExactText {
  const texts = remembered.get(d)
  const known = texts?.get(n)
  if (known !== undefined) return known
  const text = quickText(n, d)
  if (text === undefined) return exactText({ n, d })
  remember(n, d, text, texts)
  return text
}

function remember(n: number, d: number, text: ExactText, texts?: Map<number, ExactText>): void {
  if (texts === undefined) {
    if (remembered.size >= MOST_REMEMBERED) remembered.clear()
    remembered.set(d, new Map([[n, text]]))
    return
  }
  if (texts.size >= MOST_REMEMBERED) texts.clear()
  texts.set(n, text)
}

/**
 * The decimal by way of its nearest binary number, which is faster: a decimal of at most 15 digits
 * is the only one of that length near its binary number, so that number prints as the decimal.
 */
function quickText(n: number, d: number): ExactText | undefined {
  const places = decimalPlaces(d)
  if (places === undefined) return undefined
  const value = n / d
  const size = Math.abs(value)
  // Below 1e-6 numbers print with an exponent.
  return size * 10 ** places < 10 ** QUICK_DIGITS && size >= 1e-6 ? String(value) : undefined
}

function exactText(value: Exact): ExactText {
  const { n, d } = isSmall(value) ? fraction(value.n, value.d) : fromBig(value.n, value.d)
  if (typeof d === 'number' && decimalPlaces(d) === undefined) return `${n}/${d}`
  const places = decimalPlacesBig(BigInt(d))
  if (places === undefined) return `${n}/${d}`
  return scaledText(BigInt(n) * (10n ** BigInt(places) / BigInt(d)), places)
}

/** How many decimals 1/d has, or undefined when it never ends. */
function decimalPlaces(d: number): number | undefined {
  let twos = 0
  let fives = 0
  let left = d
  for (; left > SMALL && left % 2 === 0; left /= 2) twos += 1
  for (; left > SMALL && left % 5 === 0; left /= 5) fives += 1
  if (left > SMALL) return undefined
  for (left |= 0; (left & 1) === 0; left >>= 1) twos += 1
  for (; left % 5 === 0; left = (left / 5) | 0) fives += 1
  return left === 1 ? Math.max(twos, fives) : undefined
}

function decimalPlacesBig(d: bigint): number | undefined {
  let twos = 0
  let fives = 0
  for (; d % 2n === 0n; d /= 2n) twos += 1
  for (; d % 5n === 0n; d /= 5n) fives += 1
  return d === 1n ? Math.max(twos, fives) : undefined
}

function scaledText(scaled: bigint, places: number): string {
  const sign = scaled < 0n ? '-' : ''
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(places + 1, '0')
  return places === 0
    ? sign + digits
    : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`
}

/**
 * Half-up to the given decimals, as published tables round: 81.335 → "81.34", −0.5 → "-1".
 * For display and documents only: nothing is computed from its answer.
 */
export function roundedText(value: Exact | ExactText, decimals: number): string {
  const { n, d } = typeof value === 'string' ? exact(value) : value
  const [top, bottom] = [BigInt(n) * 10n ** BigInt(decimals), BigInt(d)]
  const size = top < 0n ? -top : top
  const rounded = (size * 2n + bottom) / (bottom * 2n)
  return scaledText(top < 0n ? -rounded : rounded, decimals)
}
