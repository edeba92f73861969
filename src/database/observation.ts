import type { Scope } from '#domain/access.ts'
import type { Day } from '#domain/calendar/day.ts'
import type { Decision, Observed } from '#domain/observation/discrepancy.ts'
import { worse } from '#domain/observation/discrepancy.ts'
import type { ObservationKindId } from '#domain/observation/kind.ts'
import { observationKind } from '#domain/observation/kinds.ts'
import type { Observation, ObservationSource } from '#domain/observation/observation.ts'
import type { PeriodText } from '#domain/period/period.ts'
import type { UnitId } from '#domain/units/unit.ts'
import type { Database } from '#database/schema.ts'
import { inScope } from '#database/scope.ts'
import type { ObservationTable } from '#database/tables/observation.ts'

export interface StoredObservation extends Observation {
  id: string
  /** Digest of `sameObservation`. */
  same: string
  /** Name of the account, the key or the checker. */
  by: string
  /** Epoch milliseconds. */
  at: number
}

const toRow = (one: StoredObservation): ObservationTable => ({
  id: one.id,
  unit_id: one.unit,
  kind: one.kind,
  subject: one.subject,
  day: one.day,
  value: one.found.kind === 'value' ? one.found.value : null,
  failure: one.found.kind === 'failed' ? one.found.because : null,
  source: one.source,
  evidence: one.evidence ?? null,
  same: one.same,
  by_name: one.by,
  at: one.at,
})

const toObservation = (row: ObservationTable): StoredObservation => ({
  id: row.id,
  unit: row.unit_id,
  kind: row.kind as ObservationKindId,
  subject: row.subject,
  day: row.day,
  found:
    row.value === null
      ? { kind: 'failed', because: row.failure ?? '' }
      : { kind: 'value', value: row.value },
  source: row.source as ObservationSource,
  ...(row.evidence !== null && { evidence: row.evidence }),
  same: row.same,
  by: row.by_name,
  at: row.at,
})

/** Statements have a limit of bound values in every engine; 12 columns a row stay below it. */
const ROWS_AT_ONCE = 300

/**
 * Adds what is not there yet.
 *
 * @returns those that were new: the same observation twice does nothing
 */
export async function insertObservations(
  tx: Database,
  all: readonly StoredObservation[],
): Promise<StoredObservation[]> {
  const once = [...new Map(all.map((one) => [one.same, one])).values()]
  const taken: StoredObservation[] = []
  for (let at = 0; at < once.length; at += ROWS_AT_ONCE) {
    const some = once.slice(at, at + ROWS_AT_ONCE)
    const known = await knownObservations(tx, some)
    const fresh = some.filter(({ same }) => !known.has(same))
    if (fresh.length > 0) await tx.insertInto('observation').values(fresh.map(toRow)).execute()
    taken.push(...fresh)
  }
  return taken
}

/** Which of them are on record already, by their digests. */
export async function knownObservations(
  db: Database,
  all: readonly Pick<StoredObservation, 'same'>[],
): Promise<Set<string>> {
  const known = new Set<string>()
  for (let at = 0; at < all.length; at += ROWS_AT_ONCE) {
    const digests = all.slice(at, at + ROWS_AT_ONCE).map(({ same }) => same)
    const rows = await db
      .selectFrom('observation')
      .select('same')
      .where('same', 'in', digests)
      .execute()
    for (const { same } of rows) known.add(same)
  }
  return known
}

export interface ObservationFilter {
  unit?: UnitId | undefined
  kind?: ObservationKindId | undefined
  from: Day
  to: Day
}

/** The latest first. */
export async function observationsOf(
  db: Database,
  scope: Scope,
  { unit, kind, from, to }: ObservationFilter,
  limit: number,
): Promise<StoredObservation[]> {
  let query = db
    .selectFrom('observation')
    .innerJoin('unit', 'unit.id', 'observation.unit_id')
    .selectAll('observation')
    .where(inScope(scope, 'unit.path'))
    .where('observation.day', '>=', from)
    .where('observation.day', '<=', to)
  if (unit !== undefined) query = query.where('observation.unit_id', '=', unit)
  if (kind !== undefined) query = query.where('observation.kind', '=', kind)
  const rows = await query
    .orderBy('observation.day', 'desc')
    .orderBy('observation.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toObservation)
}

/** The latest value of each subject since a day: what an early warning looks at. */
export async function latestObservations(
  db: Database,
  scope: Scope,
  since: Day,
): Promise<StoredObservation[]> {
  const rows = await db
    .selectFrom('observation')
    .innerJoin('unit', 'unit.id', 'observation.unit_id')
    .selectAll('observation')
    .where(inScope(scope, 'unit.path'))
    .where('observation.value', 'is not', null)
    .where('observation.day', '>=', since)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('observation as later')
            .select('later.id')
            .whereRef('later.unit_id', '=', 'observation.unit_id')
            .whereRef('later.kind', '=', 'observation.kind')
            .whereRef('later.subject', '=', 'observation.subject')
            .where('later.value', 'is not', null)
            .where(({ or, and, eb }) =>
              or([
                eb('later.day', '>', eb.ref('observation.day')),
                and([
                  eb('later.day', '=', eb.ref('observation.day')),
                  eb('later.id', '>', eb.ref('observation.id')),
                ]),
              ]),
            ),
        ),
      ),
    )
    .orderBy('observation.unit_id')
    .orderBy('observation.kind')
    .execute()
  return rows.map(toObservation)
}

/** Which of some units somebody looked at from outside in these days. */
export async function observedUnits(
  db: Database,
  { from, to }: { from: Day; to: Day },
  units: readonly UnitId[],
): Promise<ReadonlySet<UnitId>> {
  const found = new Set<UnitId>()
  for (let at = 0; at < units.length; at += ROWS_AT_ONCE) {
    const rows = await db
      .selectFrom('observation')
      .select('unit_id')
      .distinct()
      .where('unit_id', 'in', units.slice(at, at + ROWS_AT_ONCE))
      .where('day', '>=', from)
      .where('day', '<=', to)
      .execute()
    for (const { unit_id } of rows) found.add(unit_id)
  }
  return found
}

export interface ObservedQuestion {
  period: PeriodText
  from: Day
  to: Day
  /** Instant at which the period was locked: what came later does not move its results. */
  lockedAt?: number | undefined
}

/**
 * The worst that was seen of units in a period, one for each kind. A decision covers everything that
 * was known when it was made; what is seen afterwards is open again.
 *
 * @param units left out: all that were looked at
 */
export async function observedIn(
  db: Database,
  units: readonly UnitId[] | undefined,
  { period, from, to, lockedAt }: ObservedQuestion,
): Promise<Map<UnitId, Observed[]>> {
  const found = new Map<UnitId, Map<ObservationKindId, Observed>>()
  const of = (unit: UnitId) => {
    let kinds = found.get(unit)
    if (!kinds) found.set(unit, (kinds = new Map()))
    return kinds
  }
  let decided = db
    .selectFrom('discrepancy_word')
    .select(['unit_id', 'kind', 'word', 'observed'])
    .where('period', '=', period)
    .where('word', '<>', 'remark')
  if (units) decided = decided.where('unit_id', 'in', units)
  if (lockedAt !== undefined) decided = decided.where('at', '<=', lockedAt)
  for (const row of await decided.orderBy('at').orderBy('id').execute()) {
    const kind = row.kind as ObservationKindId
    const decision = row.word as Decision
    of(row.unit_id).set(kind, { kind, value: String(row.observed ?? 0), decision })
  }
  let seen = db
    .selectFrom('observation')
    .select(['unit_id', 'kind'])
    .select(({ fn }) => [fn.max('value').as('most'), fn.min('value').as('least')])
    .where('value', 'is not', null)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('discrepancy_word')
            .select('discrepancy_word.id')
            .whereRef('discrepancy_word.unit_id', '=', 'observation.unit_id')
            .whereRef('discrepancy_word.kind', '=', 'observation.kind')
            .whereRef('discrepancy_word.at', '>=', 'observation.at')
            .where('discrepancy_word.period', '=', period)
            .where('discrepancy_word.word', '<>', 'remark')
            .$if(lockedAt !== undefined, (q) =>
              q.where('discrepancy_word.at', '<=', lockedAt ?? 0),
            ),
        ),
      ),
    )
  if (units) seen = seen.where('unit_id', 'in', units)
  if (lockedAt !== undefined) seen = seen.where('at', '<=', lockedAt)
  for (const row of await seen.groupBy(['unit_id', 'kind']).execute()) {
    const kind = row.kind as ObservationKindId
    const definition = observationKind(kind)
    const worst = Number(definition.better === 'less' ? row.most : row.least)
    const before = of(row.unit_id).get(kind)
    const isOlder =
      before?.decision === 'observed' &&
      worse(definition, worst, Number(before.value)) === Number(before.value)
    if (!isOlder) of(row.unit_id).set(kind, { kind, value: String(worst) })
  }
  return new Map([...found].map(([unit, kinds]) => [unit, inOrder([...kinds.values()])]))
}

/** The same every time, so that the same input is the same bytes. */
const inOrder = (all: Observed[]): Observed[] => all.sort((a, b) => (a.kind < b.kind ? -1 : 1))

export interface DiscrepancyWord {
  id: string
  unit: UnitId
  period: PeriodText
  kind: ObservationKindId
  word: Decision | 'remark'
  because: string
  /** Of a decision: the observed value that it is about. */
  observed: number | null
  by: string
  at: number
}

export async function insertWord(tx: Database, one: DiscrepancyWord): Promise<void> {
  const { unit, by, ...rest } = one
  await tx
    .insertInto('discrepancy_word')
    .values({ ...rest, unit_id: unit, by_account: by })
    .execute()
}

/** Oldest first, with the names of who spoke. */
export async function wordsOn(
  db: Database,
  scope: Scope,
  unit: UnitId,
  kind: ObservationKindId,
): Promise<(DiscrepancyWord & { byName: string })[]> {
  const rows = await db
    .selectFrom('discrepancy_word')
    .innerJoin('unit', 'unit.id', 'discrepancy_word.unit_id')
    .leftJoin('account', 'account.id', 'discrepancy_word.by_account')
    .selectAll('discrepancy_word')
    .select('account.display_name')
    .where(inScope(scope, 'unit.path'))
    .where('discrepancy_word.unit_id', '=', unit)
    .where('discrepancy_word.kind', '=', kind)
    .orderBy('discrepancy_word.at')
    .orderBy('discrepancy_word.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    unit: row.unit_id,
    period: row.period,
    kind: row.kind as ObservationKindId,
    word: row.word as DiscrepancyWord['word'],
    because: row.because,
    observed: row.observed,
    by: row.by_account,
    at: row.at,
    byName: row.display_name ?? row.by_account,
  }))
}
