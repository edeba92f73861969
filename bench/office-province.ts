/** 6,500 departments with twelve facts and three observed kinds each, handed in. */
import type { ObservationKindId } from '#domain/observation/kind.ts'
import { insertFacts } from '#database/fact.ts'
import { insertObservations } from '#database/observation.ts'
import { markStale } from '#database/stale.ts'
import { openStorage } from '#server/database/open-storage.ts'
import { addDepartments } from './deadline-province.ts'

const UNITS = 6500
const FACTS = 12
const AT_ONCE = 100

const KINDS: readonly [ObservationKindId, usual: number, odd: number][] = [
  ['columns-updated', 100, 60],
  ['homepage-age', 0, 9],
  ['columns-blank', 0, 3],
]

/** @param month like `2026-11` */
export const dayOf = (month: string, turn: number) =>
  `${month}-${String(1 + (turn % 20)).padStart(2, '0')}`

const factOf = (unit: string, month: string, turn: number, now: number) => ({
  id: `fact-${unit}-${turn}`,
  unit,
  ledger: 'website-updates' as const,
  day: dayOf(month, turn),
  values: {
    day: dayOf(month, turn),
    column: `栏目${turn}`,
    field: 'other',
    count: 12 + (turn % 5),
    secrecyReviewed: 10,
    link: `https://www.example.gov.cn/${unit}/${turn}`,
  },
  evidence: [],
  state: 'in-force' as const,
  because: null,
  sameEvent: `event-${turn}`,
  correctedDay: null,
  until: null,
  version: 1,
  createdAt: now,
  createdBy: `account-${unit}`,
  updatedAt: now,
  updatedBy: `account-${unit}`,
})

/** Three kinds a unit; what was seen differs from the report at every fourth unit. */
const seenOf = (unit: string, day: string, index: number, now: number) =>
  KINDS.map(([kind, usual, odd]) => ({
    id: `seen-${unit}-${kind}`,
    unit,
    kind,
    subject: `https://${unit}.example.gov.cn/`,
    day,
    found: { kind: 'value' as const, value: index % 4 === 0 ? odd : usual },
    source: 'file' as const,
    same: `same-${unit}-${kind}`,
    by: 'bench',
    at: now,
  }))

/**
 * @param database address of a database that no server has open
 * @param when the period whose facts they are, a month of it, and the period before
 */
export async function fillOffice(
  database: string,
  { period, month, before }: { period: string; month: string; before: string },
): Promise<void> {
  const departments = await addDepartments(database, UNITS)
  const now = Date.now()
  const storage = await openStorage(database, now)
  for (let at = 0; at < departments.length; at += AT_ONCE) {
    const some = departments.slice(at, at + AT_ONCE)
    await storage.write(async ({ tx, chain }) => {
      await markStale(
        tx,
        chain.seq,
        some.map(({ id }) => id),
        [period, before],
      )
      for (const [index, { id }] of some.entries()) {
        await insertFacts(
          tx,
          Array.from({ length: FACTS }, (_, turn) => factOf(id, month, turn, now)),
        )
        await insertObservations(tx, seenOf(id, `${month}-20`, at + index, now))
      }
      const said = { state: 'reported', step: 'approved', late: 0 as const, remarks: '{}' }
      const signed = { submitted_at: now, approved_at: now, approved_by: null, updated_at: now }
      await tx
        .insertInto('section')
        .values(
          some.flatMap(({ id }) =>
            ['website-updates', 'incidents'].map((ledger) => ({
              unit_id: id,
              period,
              ledger,
              version: 1,
              submitted_by: `account-${id}`,
              ...said,
              ...signed,
              updated_by: `account-${id}`,
            })),
          ),
        )
        .execute()
    })
  }
  await storage.close()
}
