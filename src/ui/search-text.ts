/** Text as it is compared in a search: half-width, lower case, without blanks at the ends. */
export const plainText = (text: string): string => text.normalize('NFKC').toLowerCase().trim()

/** Whether a text holds all the words sought, in any order: “广州 教育” finds 广州市教育局. */
export function matcherOf(sought: string): (text: string) => boolean {
  const words = plainText(sought).split(/\s+/).filter(Boolean)
  return (text) => {
    const searched = plainText(text)
    return words.every((word) => searched.includes(word))
  }
}
