import type { Piece, Pieces, Query } from '#domain/search/query.ts'

/** How well a text answers: as it was typed, its words near each other, or all of them somewhere. */
export type Closeness = 'exact' | 'near' | 'all'

/** What names a unit in an annex comes before words that only happen to stand in one text. */
const ORDER: Readonly<Record<Closeness | 'annex', number>> = { exact: 3, near: 2, annex: 1, all: 0 }
/** Characters within which words are near each other: about a line and a half of the paper. */
const NEAR = 40
/** Places of one word that are looked at. */
const MOST_PLACES = 200

/** Places at which a folded text holds a piece of it. */
export function placesOf(folded: string, sought: string): number[] {
  const places: number[] = []
  let at = folded.indexOf(sought)
  while (at !== -1 && places.length < MOST_PLACES) {
    places.push(at)
    at = folded.indexOf(sought, at + sought.length)
  }
  return places
}

/** The piece as it stands, where it is there; else its words. Undefined where one of them is not. */
function partsOf(folded: string, { text, words }: Piece): readonly string[] | undefined {
  if (folded.includes(text)) return [text]
  return words.every((word) => folded.includes(word)) ? words : undefined
}

/** Which pieces of a query a folded text answers. */
export const piecesIn = (folded: string, { pieces }: Query): Pieces =>
  pieces.reduce((all, piece, at) => (partsOf(folded, piece) ? all | (1 << at) : all), 0)

/** What of a text is a hit; undefined where it does not answer the query. */
export function hitParts(folded: string, { pieces, whole }: Query): readonly string[] | undefined {
  if (folded.includes(whole)) return [whole]
  const parts = pieces.map((piece) => partsOf(folded, piece))
  return parts.every((part) => part !== undefined) ? parts.flat() : undefined
}

/** How a folded text answers a query; undefined where it does not. */
export function closenessOf(folded: string, query: Query): Closeness | undefined {
  const parts = hitParts(folded, query)
  if (!parts) return undefined
  if (parts.length === 1 && parts[0] === query.whole) return 'exact'
  return areNear(parts.map((part) => placesOf(folded, part))) ? 'near' : 'all'
}

/** Whether some stretch of the text holds a place of each. */
function areNear(all: readonly (readonly number[])[]): boolean {
  return (all[0] ?? []).some((at) =>
    all.every((places) => places.some((place) => Math.abs(place - at) <= NEAR)),
  )
}

/** Higher comes first: closeness decides, then whether the words are words of the text. */
export const rankOf = (closeness: Closeness | 'annex', inWords: boolean): number =>
  ORDER[closeness] * 2 + (inWords ? 1 : 0)
