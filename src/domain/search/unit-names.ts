import type { Pieces, Query } from '#domain/search/query.ts'
import { piecesIn } from '#domain/search/rank.ts'
import type { UnitId } from '#domain/units/unit.ts'

/** A unit that stands in annexes, by every name that it has or had. */
export interface NamedUnit {
  unit: UnitId
  /** Under which it is counted among the names of annexes: one for each way it was printed. */
  numbers: readonly number[]
  /** As printed, of today, short, and former ones, each as it is written and as it is compared. */
  names: readonly { name: string; folded: string }[]
}

/** A unit that answers some pieces of a query by one of its names. */
export interface SoughtUnit extends NamedUnit {
  pieces: Pieces
  /** Those of its names that answer them. */
  answers: readonly string[]
  /** Characters of the name beyond what was sought; 0 when it is the name itself. */
  beyond: number
}

/** 局, 区, 镇: a single character stands in the name of nearly every unit. */
const SHORTEST = 2

const isLong = (text: string): boolean => [...text].length >= SHORTEST

/** 市区 is no more than 市 and 区 where the two stand apart. */
const strictly = (query: Query): Query => ({
  ...query,
  pieces: query.pieces.map((piece) =>
    piece.words.some(isLong) ? piece : { ...piece, words: [piece.text] },
  ),
})

/** Units that a query names, the best first: by most of its pieces, then by the least beyond them. */
export function soughtUnits(units: readonly NamedUnit[], query: Query): SoughtUnit[] {
  const long = query.pieces.reduce((all, { text }, at) => (isLong(text) ? all | (1 << at) : all), 0)
  if (long === 0) return []
  const strict = strictly(query)
  return units
    .flatMap((unit) => sought(unit, strict, long) ?? [])
    .sort((a, b) => countOf(b.pieces) - countOf(a.pieces) || a.beyond - b.beyond)
}

function sought(unit: NamedUnit, query: Query, long: Pieces): SoughtUnit | undefined {
  const answers = unit.names
    .map((one) => ({ ...one, pieces: piecesIn(one.folded, query) & long }))
    .filter((one) => one.pieces !== 0)
  if (answers.length === 0) return undefined
  const beyond = answers.map(({ folded, pieces }) => folded.length - lengthOf(query, pieces))
  return {
    ...unit,
    pieces: answers.reduce((all, one) => all | one.pieces, 0),
    answers: answers.map(({ name }) => name),
    beyond: Math.max(0, Math.min(...beyond)),
  }
}

const lengthOf = ({ pieces }: Query, wanted: Pieces): number =>
  pieces.reduce((sum, { text }, at) => ((wanted & (1 << at)) === 0 ? sum : sum + text.length), 0)

const countOf = (pieces: Pieces): number =>
  pieces === 0 ? 0 : (pieces & 1) + countOf(pieces >>> 1)

/** Numbers of the units that answer the same pieces. */
export function byPieces(units: readonly SoughtUnit[]): ReadonlyMap<Pieces, readonly number[]> {
  const groups = new Map<Pieces, number[]>()
  for (const { pieces, numbers } of units) {
    const group = groups.get(pieces)
    if (group) group.push(...numbers)
    else groups.set(pieces, [...numbers])
  }
  return groups
}
