/**
 * Clerks type with Chinese input methods: full-width digits and letters, ideographic spaces, and
 * invisible characters that come along when a cell is pasted from a web page.
 */

/** No-break, ideographic and other wide spaces. */
const WIDE_SPACES = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g
/** Zero-width spaces and joiners, direction marks and the byte order mark: invisible, and never meant. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/g
const FULL_WIDTH = /[\uff01-\uff5e]/g
const FULL_WIDTH_SHIFT = 0xfee0

/** Text as it was meant: trimmed, without invisible characters, Chinese punctuation kept. */
export const tidy = (text: string): string =>
  text.replace(INVISIBLE, '').replace(WIDE_SPACES, ' ').replace(/\r\n?/g, '\n').trim()

/** Half-width, for what is read and not quoted: numbers, dates, links, labels. */
export const fold = (text: string): string =>
  tidy(text)
    .replace(FULL_WIDTH, (char) => String.fromCharCode(char.charCodeAt(0) - FULL_WIDTH_SHIFT))
    .replace(/[。｡]/g, '.')
    .trim()

/** Equal for two labels that a reader would call the same: width, case and spaces apart. */
export const likeness = (text: string): string =>
  fold(text)
    .toLowerCase()
    .replace(/[“”„″]/g, '"')
    .replace(/[‘’′]/g, "'")
    .replace(/\s+/g, '')

/** Control characters other than a line break or tab, and the mark of a wrong character set. */
// eslint-disable-next-line no-control-regex -- it is control characters that are looked for
const ODD = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd\ufffe\uffff]/

export const hasOddCharacters = (text: string): boolean => ODD.test(text)

/** For a finding: enough of what was written to recognise it. */
export function quote(value: unknown): string {
  const text = tidy(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}
