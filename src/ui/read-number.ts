const plainNumber = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\s,，]/g, '')
    .replace(/[。·]/g, '.')
    .replace(/[−–—﹣－]/g, '-')

/**
 * Reads what people in offices type for a number: full-width digits (１２．５), separators of
 * thousands, blanks. Empty is null; what is no number is NaN, so that a form can refuse it.
 */
export function readNumber(text: string): number | null {
  const plain = plainNumber(text)
  if (plain === '') return null
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : Number.NaN
}

/** The same for exact decimal text: “８１．３３５” is "81.335", digit for digit; undefined for no number. */
export function readDecimal(text: string): string | undefined {
  const [, sign = '', whole = '', decimals] =
    /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(plainNumber(text)) ?? []
  if (whole === '') return undefined
  const ones = whole.replace(/^0+(?=\d)/, '')
  return `${sign === '-' ? '-' : ''}${ones}${decimals === undefined ? '' : `.${decimals}`}`
}
