import { allPieces, neededEntries, partOf, readQuery, wordEntries } from '#domain/search/query.ts'
import type { Pieces, Query } from '#domain/search/query.ts'
import { hasNumber } from '#domain/search/number-set.ts'
import { closenessOf, piecesIn, rankOf } from '#domain/search/rank.ts'
import { byPieces, soughtUnits } from '#domain/search/unit-names.ts'
import type { SoughtUnit } from '#domain/search/unit-names.ts'
import { breakWords } from '#domain/search/words.ts'
import { periodOf } from '#domain/period/period.ts'
import { bulletinsWithAnnexes } from '#database/annex-search.ts'
import type { BulletinReach } from '#database/bulletin.ts'
import { bulletinsUnder, bulletinsWithWords, shelvedBulletins } from '#database/library.ts'
import type { Shelved } from '#database/library.ts'
import type { Database } from '#database/schema.ts'
import type { Storage } from '#database/storage.ts'
import { keptNames } from '#api/kept-names.ts'

/** What was typed, and the units that it may mean. */
export interface Search {
  typed: string
  /** Undefined where only marks were typed. */
  query: Query | undefined
  units: readonly SoughtUnit[]
}

/** More ways to share a query between a text and a name than anybody means. */
const MOST_WAYS = 8

export async function searchFor(storage: Storage, typed: string): Promise<Search> {
  const query = readQuery(typed, breakWords)
  const units = query ? soughtUnits(await keptNames(storage), query) : []
  const ways = new Set([...byPieces(units).keys()].slice(0, MOST_WAYS))
  return { typed, query, units: units.filter(({ pieces }) => ways.has(pieces)) }
}

/** A bulletin that answers a search. */
export interface Found extends Shelved {
  /** What of the query its text answers. */
  pieces: Pieces
  /** The packed names of its annexes. */
  names: string
}

/** Units of a bulletin's annexes that answer what its text leaves open, the best first. */
export const unitsFound = ({ query, units }: Search, { pieces, names }: Found): SoughtUnit[] =>
  query
    ? units.filter(
        (unit) =>
          (unit.pieces | pieces) === allPieces(query) &&
          unit.numbers.some((number) => hasNumber(names, number)),
      )
    : []

/** Whether a bulletin answers in the place that was asked for. */
export const standsIn =
  (search: Search, place: 'text' | 'annex' | undefined) =>
  (one: Found): boolean => {
    if (place === undefined || !search.query) return true
    return place === 'text'
      ? one.pieces === allPieces(search.query)
      : unitsFound(search, one).length > 0
  }

const latestFirst = (a: Shelved, b: Shelved): number =>
  b.issuedAt - a.issuedAt || (a.id < b.id ? 1 : -1)
const latestPeriodFirst = (a: Shelved, b: Shelved): number =>
  periodOf(b.period).to.localeCompare(periodOf(a.period).to) || latestFirst(a, b)

/** Everything where nothing is sought; nothing where only marks were typed. */
export async function foundBulletins(
  db: Database,
  reach: BulletinReach,
  search: Search,
): Promise<Found[]> {
  const { typed, query } = search
  if (typed.trim() === '') {
    const all = await shelvedBulletins(db, reach)
    return all.map((one) => ({ ...one, pieces: 0, names: '' })).sort(latestPeriodFirst)
  }
  return query ? await answering(db, reach, { ...search, query }) : []
}

/** Under this: does not answer. */
const NO_RANK = -1

/**
 * Each piece of a query is answered by the text or by the name of one unit of the annexes. Rank: the
 * text as typed or near, then annexes, then words anywhere in the text.
 */
async function answering(
  db: Database,
  reach: BulletinReach,
  { query, units }: Search & { query: Query },
): Promise<Found[]> {
  const groups = byPieces(units)
  const found = new Map<string, Found>()
  for (const one of groups.size === 0 ? [] : await bulletinsWithAnnexes(db, reach)) {
    found.set(one.id, { ...one, pieces: 0 })
  }
  const texts = await bulletinsUnder(db, reach, neededLists(query, [...groups.keys()]))
  for (const { folded, ...one } of texts) {
    const names = found.get(one.id)?.names ?? ''
    found.set(one.id, { ...one, names, pieces: piecesIn(folded, query) })
  }
  const rankInText = await ranksOf(db, query, texts)
  const ranked = [...found.values()].flatMap((one) => {
    const inAnnex = isInAnnex(query, groups, one) ? rankOf('annex', true) : NO_RANK
    const rank = Math.max(rankInText.get(one.id) ?? NO_RANK, inAnnex)
    return rank === NO_RANK ? [] : [{ ...one, rank }]
  })
  return ranked.sort((a, b) => b.rank - a.rank || latestFirst(a, b))
}

/** What a text must hold: all of the query, or what some unit leaves open. */
function neededLists(query: Query, answered: readonly Pieces[]): string[][] {
  const all = allPieces(query)
  const open = new Set([all, ...answered.map((pieces) => all & ~pieces)])
  open.delete(0)
  return [...open].map((pieces) => neededEntries(partOf(query, pieces)))
}

/** How well each text answers all of a query; those that do not are left out. */
async function ranksOf(
  db: Database,
  query: Query,
  texts: readonly { id: string; folded: string }[],
): Promise<ReadonlyMap<string, number>> {
  const words = wordEntries(query, breakWords)
  const inWords = words.length === 0 ? undefined : await bulletinsWithWords(db, words)
  return new Map(
    texts.flatMap(({ id, folded }) => {
      const closeness = closenessOf(folded, query)
      return closeness ? [[id, rankOf(closeness, inWords?.has(id) ?? true)] as const] : []
    }),
  )
}

const isInAnnex = (
  query: Query,
  groups: ReadonlyMap<Pieces, readonly number[]>,
  { pieces, names }: Found,
): boolean =>
  [...groups].some(
    ([answered, numbers]) =>
      (answered | pieces) === allPieces(query) &&
      numbers.some((number) => hasNumber(names, number)),
  )
