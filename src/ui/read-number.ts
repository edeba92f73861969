/**
 * Reads what people in offices type for a number: full-width digits (１２．５), separators of
 * thousands, blanks. Empty is null; what is no number is NaN, so that a form can refuse it.
 */
export function readNumber(text: string): number | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s,，]/g, '')
    .replace(/[。·]/g, '.')
    .replace(/[−–—﹣－]/g, '-')
  if (plain === '') return null
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : Number.NaN
}
