import { foldText } from '#domain/search/fold.ts'
import { pairsIn, wordEntry } from '#domain/search/grams.ts'
import type { WordBreaker } from '#domain/search/words.ts'

/** A piece of what is sought, as it was typed between blanks or in quotation marks. */
export interface Piece {
  text: string
  /** Its words: where it is not there as it stands, they may stand apart. One, when it was quoted. */
  words: readonly string[]
}

export interface Query {
  pieces: readonly Piece[]
  /** All of it as one run. */
  whole: string
}

const QUOTED = /"([^"]*)"|“([^”]*)”|「([^」]*)」|『([^』]*)』|[^\s"“「『]+|["“「『]/gu
/** More pieces or words than anybody means. */
const MOST_PIECES = 12
const MOST_WORDS = 24
/** Entries of the index that are asked for; the text itself decides what they leave open. */
const MOST_ENTRIES = 30

/** What somebody seeks; undefined where nothing but marks was typed. Never refuses a text. */
export function readQuery(typed: string, breakWords: WordBreaker): Query | undefined {
  const pieces = [...typed.matchAll(QUOTED)].flatMap((match): Piece[] => {
    const quoted = match.slice(1).find((text) => text !== undefined)
    const text = foldText(quoted ?? match[0])
    if (text === '') return []
    return quoted === undefined ? loose(text, breakWords) : [{ text, words: [text] }]
  })
  const first = pieces.slice(0, MOST_PIECES)
  if (first.length === 0) return undefined
  return { pieces: first, whole: first.map(({ text }) => text).join(' ') }
}

/** Marks inside what was typed part it like blanks do: 粤府办〔2026〕1号. */
const loose = (text: string, breakWords: WordBreaker): Piece[] =>
  text.split(' ').map((run) => {
    const words = breakWords(run).slice(0, MOST_WORDS)
    return { text: run, words: words.length === 0 ? [run] : words }
  })

/** Which pieces of a query, a bit each. */
export type Pieces = number

export const allPieces = ({ pieces }: Query): Pieces => 2 ** pieces.length - 1

/** What is left of a query when only some of its pieces are sought. */
export function partOf({ pieces }: Query, wanted: Pieces): Query {
  const some = pieces.filter((_, at) => (wanted & (1 << at)) !== 0)
  return { pieces: some, whole: some.map(({ text }) => text).join(' ') }
}

/** Under which entries of the index every text must stand that answers the query. */
export const neededEntries = ({ pieces }: Query): string[] =>
  [...new Set(pieces.flatMap(({ words }) => words.flatMap(pairsIn)))].slice(0, MOST_ENTRIES)

/** Entries of those that hold the query in whole words. */
export const wordEntries = ({ pieces }: Query, breakWords: WordBreaker): string[] => {
  const words = pieces.flatMap(({ text }) => breakWords(text)).filter((word) => word.length > 1)
  return [...new Set(words)].slice(0, MOST_ENTRIES).map(wordEntry)
}
