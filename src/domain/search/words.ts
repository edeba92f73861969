/** Cuts folded text into words. */
export type WordBreaker = (text: string) => readonly string[]

/** Where the host knows no words, two characters are one: most Chinese words are. */
export const pairs: WordBreaker = (text) =>
  text.split(' ').flatMap((run) => [...run].flatMap((_, at, all) => pairAt(all, at)))

const pairAt = (characters: readonly string[], at: number): string[] =>
  at % 2 === 0 ? [characters.slice(at, at + 2).join('')] : []

/** The words of Chinese by the host's dictionary; its marks and blanks are left out. */
export function wordBreaker(): WordBreaker {
  if (typeof Intl.Segmenter !== 'function') return pairs
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
  return (text) =>
    [...segmenter.segment(text)].flatMap(({ segment }) =>
      segment.split(' ').filter((word) => word !== ''),
    )
}

export const breakWords: WordBreaker = wordBreaker()
