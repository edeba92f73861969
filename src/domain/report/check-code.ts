/** No I, L, O and U: a sign that is read wrongly from paper must not be another one. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const BITS_A_SIGN = 5
const LENGTH = 10

/**
 * The short code beside the number of a printed report: the first 50 bits of the SHA-256 of what was
 * handed in, as ten signs of which each stands for five bits, with a hyphen in the middle. Whoever
 * changes a paper cannot know the code of what he made of it without asking the office, and a guess
 * is right once in 2^50 times; the whole digest stays in the record.
 *
 * @param digest lower-case hex of at least 13 digits
 */
export function checkCode(digest: string): string {
  const bits = Array.from(digest.slice(0, 13))
    .map((digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0'))
    .join('')
  const signs = Array.from({ length: LENGTH }, (_, index) => {
    const five = bits.slice(index * BITS_A_SIGN, (index + 1) * BITS_A_SIGN)
    return SIGNS[Number.parseInt(five, 2)] ?? ''
  })
  return `${signs.slice(0, 5).join('')}-${signs.slice(5).join('')}`
}

/** As somebody types it from paper: small letters, without the hyphen, O for 0, I and L for 1. */
export function readCheckCode(typed: string): string {
  const signs = typed
    .toUpperCase()
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
    .replaceAll(/[^0-9A-Z]/g, '')
  return `${signs.slice(0, 5)}-${signs.slice(5)}`
}
