import type { WordBreaker } from '#domain/search/words.ts'

/** What marks a whole word among the entries of an index: no folded text contains it. */
const WORD = '='
/** Longer than any word; what a hostile text holds does not fill the index. */
const LONGEST_WORD = 24

/** Neighbours in pairs, run by run; a run of one character is itself. */
export function pairsIn(folded: string): string[] {
  const found = new Set<string>()
  for (const run of folded.split(' ')) {
    const characters = [...run]
    if (characters.length === 1) found.add(run)
    for (let at = 1; at < characters.length; at += 1) {
      found.add(`${characters[at - 1]}${characters[at]}`)
    }
  }
  found.delete('')
  return [...found]
}

export const wordEntry = (word: string): string => WORD + word

/**
 * Everything under which a text stands in the index: its characters, its pairs of neighbours, and its
 * words. Pairs find every piece of a text; words tell 公开 from 办公开会.
 */
export function entriesOf(folded: string, breakWords: WordBreaker): string[] {
  const words = breakWords(folded).filter((word) => word.length > 1 && word.length <= LONGEST_WORD)
  const characters = [...folded].filter((character) => character !== ' ')
  return [...new Set([...characters, ...pairsIn(folded), ...words.map(wordEntry)])]
}
