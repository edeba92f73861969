import { appendAudit } from '#api/audit.ts'
import type { Deps } from '#api/deps.ts'
import { factsFrom } from '#api/import-facts.ts'
import type { GoodRow } from '#api/import-read.ts'
import { insertFacts, replaceFact, type StoredFact } from '#database/fact.ts'
import type { Work } from '#database/storage.ts'
import { dayOfEntry } from '#domain/facts/check-entry.ts'
import { ledgerOf } from '#domain/ledgers/all.ts'
import type { Instant } from '#domain/ledgers/field.ts'
import { periodContaining } from '#domain/period/period.ts'
import { keyOfEntry, keyText, verificationOf } from '../on-record.ts'
import type { FactKey, OfficeFile } from '../office-file.ts'
import { FILLER, type People } from './people.ts'

/** Epoch milliseconds. */
export const at = (instant: Instant): number => Date.parse(instant)

interface Told {
  entries: readonly GoodRow[]
  office: OfficeFile
  people: People
  workbook: Uint8Array
}

/** The rows of the workbook as facts, written when their unit handed them in, then looked into. */
export async function storeFacts(
  work: Work,
  deps: Deps,
  { entries, office, people, workbook }: Told,
): Promise<void> {
  const writtenAt = handedInAt(office)
  const facts = factsFrom(deps, entries, { id: '' }, undefined).map((fact): StoredFact => {
    const reporter = people.reporterOf(fact.unit)
    const time = writtenAt(fact)
    return Object.assign(fact, {
      createdAt: time,
      createdBy: reporter,
      updatedAt: time,
      updatedBy: reporter,
    })
  })
  await insertFacts(work.tx, facts)
  await appendAudit(work, deps, FILLER, {
    action: 'fact.import',
    subject: deps.digest(workbook),
    detail: { file: 'facts.xlsx', bytes: workbook.length, rows: facts.length },
  })
  const known = new Map(facts.map((fact) => [keyText(keyOfEntry(fact)), fact]))
  await storeWithdrawals(work, deps, known, office, people)
  await storeVerifications(work, deps, known, office, people)
}

/**
 * What happened before the first quarter of the sample was handed in with it; what is not handed in yet
 * was written down on its day.
 */
function handedInAt({ sections, periods }: OfficeFile): (fact: StoredFact) => number {
  const times = new Map(
    sections.map(([unit, period, instant]) => [`${unit} ${period}`, at(instant)]),
  )
  const first = periods[0]?.period ?? ''
  return ({ unit, day }) => {
    const quarter = periodContaining(day, 'quarter').text
    const period = quarter < first ? first : quarter
    return times.get(`${unit} ${period}`) ?? at(`${day}T17:30+08:00`)
  }
}

/** @throws RangeError when there is no such fact, which is a fault of the sample */
function factOf(known: ReadonlyMap<string, StoredFact>, key: FactKey): StoredFact {
  const fact = known.get(keyText(key))
  if (!fact) throw new RangeError(`the sample has no fact ${keyText(key)}`)
  return fact
}

async function storeWithdrawals(
  work: Work,
  deps: Deps,
  known: ReadonlyMap<string, StoredFact>,
  { withdrawals }: OfficeFile,
  people: People,
): Promise<void> {
  for (const { fact, because, at: instant } of withdrawals) {
    const before = factOf(known, fact)
    const by = people.reporterOf(before.unit)
    await replaceFact(work.tx, before, {
      ...before,
      ...next(before, instant, by),
      state: 'withdrawn',
      because,
    })
    await appendAudit(work, deps, FILLER, {
      action: 'fact.withdraw',
      subject: `${before.unit}/${before.id}`,
      unit: before.unit,
      detail: { ledger: before.ledger, day: before.day },
    })
  }
}

async function storeVerifications(
  work: Work,
  deps: Deps,
  known: ReadonlyMap<string, StoredFact>,
  { verifications }: OfficeFile,
  people: People,
): Promise<void> {
  const latest = new Map<string, StoredFact>()
  for (const word of verifications) {
    const before = latest.get(keyText(word.fact)) ?? factOf(known, word.fact)
    const by = people.idOf(word.by)
    const verification = verificationOf(word, before.values, by)
    const day =
      verification.outcome === 'corrected'
        ? dayOfEntry(ledgerOf(before.ledger), verification.values)
        : undefined
    const after: StoredFact = {
      ...before,
      ...next(before, word.at, by),
      verification,
      correctedDay: day === undefined || day === before.day ? null : day,
    }
    latest.set(keyText(word.fact), after)
    await replaceFact(work.tx, before, after)
    await appendAudit(work, deps, FILLER, {
      action: 'fact.verify',
      subject: `${before.unit}/${before.id}`,
      unit: before.unit,
      detail: { ledger: before.ledger, day: before.day, outcome: word.outcome },
    })
  }
}

const next = ({ version }: StoredFact, instant: Instant, by: string) => ({
  version: version + 1,
  updatedAt: at(instant),
  updatedBy: by,
})
