/** How somebody could be reached, or is numbered by the state. */
const CONTACTS: readonly RegExp[] = [
  // Mobile phone; landline with its area code; 400 and 800 numbers are nobody's own.
  /(?<!\d)1[3-9]\d{9}(?!\d)/g,
  /(?<!\d)0\d{2,3}[-)）]?\d{7,8}(?!\d)/g,
  // Number of an identity card.
  /(?<!\d)\d{17}[\dXx](?!\d)/g,
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
]

/** Spaces and dashes between figures do not hide a number, nor do full-width figures. */
const plain = (text: string): string =>
  text.normalize('NFKC').replaceAll(/(?<=\d)[\s\u2010-\u2015]+(?=\d)/gu, '')

/** Phone numbers, addresses and identity numbers in a text, each once. */
export function contactsIn(text: string): string[] {
  const searched = plain(text)
  return [...new Set(CONTACTS.flatMap((form) => searched.match(form) ?? []))]
}
