/** Letters, digits and signs of half the width of a Chinese character. */
const HALF = /[\u0020-\u007E]/

/** Width in Chinese characters: 2026年 is 3. */
export function textWidth(text: string): number {
  let halves = 0
  for (const character of text) halves += HALF.test(character) ? 1 : 2
  return halves / 2
}
