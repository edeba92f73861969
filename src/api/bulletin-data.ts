import { EVERYTHING } from '#domain/access.ts'
import { MEASURES, MEASURE_RULES } from '#domain/accountability/measures.ts'
import { endOfDay, hourOn } from '#domain/deadline/instant.ts'
import { startTally } from '#domain/bulletin/tally.ts'
import { sideOf } from '#domain/bulletin/data.ts'
import type {
  AccountabilityCount,
  BulletinData,
  BulletinRow,
  CountedNotice,
  ItemTally,
  SchemeFace,
} from '#domain/bulletin/data.ts'
import { dueOf } from '#domain/notice/clock.ts'
import type { PeriodText } from '#domain/period/period.ts'
import type { Scheme } from '#domain/schemes/scheme.ts'
import { itemsOf } from '#domain/schemes/walk.ts'
import { nameOn } from '#domain/units/unit.ts'
import type { UnitId } from '#domain/units/unit.ts'
import { countPersons } from '#database/accountability-list.ts'
import { lateUnits, noticesIssued } from '#database/bulletin-data.ts'
import { linesOf } from '#database/scorecard.ts'
import type { Storage } from '#database/storage.ts'
import { UNWATCHED } from '#api/bulletin-run.ts'
import type { CompileRun } from '#api/bulletin-run.ts'
import type { Deps } from '#api/deps.ts'
import type { Result } from '#api/kept-results.ts'
import { resultsInTime } from '#api/results.ts'
import type { PeriodResults } from '#api/results.ts'
import type { ResultLines } from '#api/score-row.ts'
import type { ScoringFrame } from '#api/scoring-frame.ts'

/** The office whose units are reported on. */
export interface Office {
  id: UnitId
  path: string
}

const face = ({
  id,
  version,
  name,
  full,
  decimals,
  classes,
  grades,
  vetoes,
}: Scheme): SchemeFace => ({ id, version, name, full, decimals, classes, grades, vetoes })

/** The unit directly below the office that a unit belongs to, itself included. */
function regionOf({ path }: Pick<Result['unit'], 'path'>, office: Office): UnitId | null {
  const [region = ''] = path.slice(office.path.length).split('/')
  return region === '' ? null : region
}

const rowOf = (result: Result, office: Office, late: ReadonlySet<UnitId>): BulletinRow => ({
  unit: result.unit.id,
  name: result.name,
  class: result.class,
  total: result.total,
  unofficial: result.unofficial,
  grades: result.grades,
  self: result.self,
  reported: result.reported,
  vetoes: result.vetoes,
  rank: result.rank,
  region: regionOf(result.unit, office),
  late: late.has(result.unit.id),
})

/**
 * What a bulletin is counted from: the results of the office's units in the chosen classes. They are
 * compared with the period before where the same scheme scored it: points of two schemes are not alike.
 *
 * @throws Refusal `not-found` when there is no such period
 */
export async function bulletinData(
  deps: Deps,
  office: Office,
  period: PeriodText,
  classes: readonly string[],
  run: CompileRun = UNWATCHED,
): Promise<BulletinData> {
  await run.step('results')
  const { results, before } = await resultsInTime(deps, period)
  const { frame, units } = results
  const chosen = new Set(classes)
  const side = async ({ frame: { period: one }, results: rows }: PeriodResults) => {
    const late = await lateUnits(deps.storage.read, one.id)
    const mine = rows.filter(
      (row) => chosen.has(row.class) && row.unit.path.startsWith(office.path),
    )
    return sideOf(
      one.id,
      mine.map((row) => rowOf(row, office, late)),
    )
  }
  const now = await side(results)
  const isComparable = before !== undefined && before.frame.scheme.id === frame.scheme.id
  const earlier = isComparable ? await side(before) : undefined
  return {
    now,
    before: earlier && earlier.rows.length > 0 ? earlier : null,
    scheme: face(frame.scheme),
    asOf: frame.asOf,
    regions: new Map(
      units.inOrder.flatMap((unit) =>
        unit.parent === office.id ? [[unit.id, nameOn(unit, frame.period.to)] as const] : [],
      ),
    ),
    items: await keptTallies(deps.storage, results, now.byUnit, {
      choice: `${office.id} ${classes.join()}`,
      run,
    }),
    itemNames: new Map(itemsOf(frame.scheme).map(({ it }) => [it.id, it.name.zh])),
    notices: await countedNotices(deps, office, frame.period.from, frame.asOf),
    accountability: await countedPersons(deps, office, frame.period.from, frame.asOf),
  }
}

/** As they stood at the end of the day of the data, so that they no more move than the results do. */
async function countedNotices(
  { storage, calendar }: Deps,
  office: Office,
  from: string,
  asOf: string,
): Promise<CountedNotice[]> {
  const end = endOfDay(asOf)
  const issued = await noticesIssued(storage.read, office.path, hourOn(from, 0), end)
  return issued.map(({ unit, name, clock, answeredAt, closedAt }) => ({
    unit,
    name,
    isClosed: closedAt !== null,
    isOverdue: answeredAt === null && dueOf(calendar, clock).due <= end,
  }))
}

/** Persons by measure, never by name: decided in the time of the bulletin. */
async function countedPersons(
  { storage }: Deps,
  office: Office,
  from: string,
  to: string,
): Promise<AccountabilityCount[]> {
  const reach = { scope: EVERYTHING, office: [EVERYTHING] }
  const counts = await countPersons(storage.read, reach, { under: office.path, from, to })
  return MEASURES.flatMap((measure) => {
    const records = counts[measure] ?? 0
    const name = MEASURE_RULES[measure].words.zh
    return records === 0 ? [] : [{ measure, name, records, units: [] }]
  })
}

interface KeptTallies {
  stamp: string
  tallies: ItemTally[]
}

/** So many stay in memory: of one period and choice each. */
const MOST = 6
const kept = new WeakMap<Storage, Map<string, KeptTallies>>()

/** Reading all lines of a province takes longest, so what was counted is kept while nothing changes. */
async function keptTallies(
  storage: Storage,
  { frame, stamp }: PeriodResults,
  among: ReadonlyMap<UnitId, unknown>,
  { choice, run }: { choice: string; run: CompileRun },
): Promise<ItemTally[]> {
  let all = kept.get(storage)
  if (!all) kept.set(storage, (all = new Map()))
  const key = `${frame.period.id} ${choice}`
  const known = all.get(key)
  if (known?.stamp === stamp) return known.tallies
  const tallies = await talliesAmong(storage, frame, among, run)
  all.delete(key)
  all.set(key, { stamp, tallies })
  for (const oldest of all.keys()) {
    if (all.size <= MOST) break
    all.delete(oldest)
  }
  return tallies
}

/** Units that are counted in one turn. */
const AT_ONCE = 250

/** Parsed one at a time as they are counted: all of them at once would fill the memory. */
async function talliesAmong(
  storage: Storage,
  { period, scheme }: ScoringFrame,
  among: ReadonlyMap<UnitId, unknown>,
  run: CompileRun,
): Promise<ItemTally[]> {
  await run.step('lines', 0, among.size)
  const rows = await linesOf(storage.read, period.id)
  const tally = startTally()
  let done = 0
  for (const row of rows) {
    if (!among.has(row.unit)) continue
    const { lines } = JSON.parse(row.lines) as Partial<ResultLines>
    tally.add({ unit: row.unit, class: row.class, lines: lines ?? {} })
    done += 1
    if (done % AT_ONCE === 0) await run.step('lines', done, among.size)
  }
  return tally.done(scheme)
}
