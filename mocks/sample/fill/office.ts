import type { Insertable } from 'kysely'
import { appendAudit } from '#api/audit.ts'
import type { Deps } from '#api/deps.ts'
import { newId } from '#api/id.ts'
import { insertException } from '#database/exception.ts'
import { insertPeriod } from '#database/period.ts'
import type { JudgementTable } from '#database/tables/verification.ts'
import type { Work } from '#database/storage.ts'
import { addDays } from '#domain/calendar/day.ts'
import { periodOf } from '#domain/period/period.ts'
import { grouped } from '../grouped.ts'
import { JUDGED, statesOf } from '../on-record.ts'
import type { OfficeFile } from '../office-file.ts'
import type { SamplePeriod } from '../periods.ts'
import { at } from './facts.ts'
import { storeHandIns } from './hand-ins.ts'
import { storeObservations } from './observations.ts'
import { FILLER, type People } from './people.ts'
import { sectionRows, storeReturned } from './section-steps.ts'

interface Said {
  office: OfficeFile
  people: People
}

/** Periods, what was handed in for them, points claimed and given, and exceptions agreed. */
export async function storeOffice(work: Work, deps: Deps, said: Said): Promise<void> {
  for (const period of said.office.periods)
    await storePeriod(work, deps, period, said.office.scheme)
  await storeSections(work, deps, said)
  await storeJudgements(work, deps, said)
  await storeExceptions(work, deps, said)
  await storeObservations(work, deps, said.people)
}

/** A locked period was changed last when it was locked: its results read what was on record then. */
const changedAt = ({ state, opens, due, locks }: SamplePeriod): number =>
  at(`${{ locked: locks, closed: addDays(due, 1), open: opens }[state]}T18:00+08:00`)

async function storePeriod(
  work: Work,
  deps: Deps,
  dated: SamplePeriod,
  scheme: OfficeFile['scheme'],
): Promise<void> {
  const { period: text, ...dates } = dated
  await insertPeriod(work.tx, { period: periodOf(text), ...dates, scheme }, changedAt(dated))
  await appendAudit(work, deps, FILLER, {
    action: 'period.create',
    subject: text,
    detail: { ...dates, scheme },
  })
}

/** Statements have a limit of bound values in every engine. */
const ROWS_AT_ONCE = 300

async function insertAll<Row>(
  rows: readonly Row[],
  insert: (some: readonly Row[]) => Promise<unknown>,
): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    await insert(rows.slice(from, from + ROWS_AT_ONCE))
  }
}

async function storeSections(work: Work, deps: Deps, said: Said): Promise<void> {
  const { office } = said
  const rowOf = sectionRows(said)
  for (const [period, lines] of grouped(office.sections, (line) => line[1])) {
    const dated = office.periods.find((one) => one.period === period)
    if (!dated) throw new RangeError(`the sample has no period ${period}`)
    const rows = lines.flatMap(([unit, , instant, letters]) =>
      statesOf(letters)
        .filter(([, state]) => state !== 'not-reported')
        .map(([ledger, state]) => rowOf(unit, dated, instant, ledger, state)),
    )
    await insertAll(rows, (some) => work.tx.insertInto('section').values(some).execute())
    await appendAudit(work, deps, FILLER, {
      action: 'section.submit',
      subject: period,
      detail: { sections: rows.length, units: lines.length },
    })
  }
  await storeReturned(work.tx, said)
  await storeHandIns(work.tx, deps, said)
}

async function storeJudgements(work: Work, deps: Deps, { office, people }: Said): Promise<void> {
  const handedIn = new Map(office.sections.map((line) => [`${line[0]} ${line[1]}`, at(line[2])]))
  const dues = new Map(office.periods.map(({ period, due }) => [period, due]))
  for (const [period, lines] of grouped(office.judgements, (line) => line[1])) {
    const due = dues.get(period) ?? office.day
    const rows = lines.flatMap(([unit, , item, claimed, given, by]) => {
      const of = { unit_id: unit, period, item, version: 1 }
      return [
        row(of, 'self', claimed, people.reporterOf(unit), handedIn.get(`${unit} ${period}`) ?? 0),
        row(of, 'official', given, people.idOf(by), at(`${addDays(due, 20)}T10:00+08:00`)),
      ].flat()
    })
    await insertAll(rows, (some) => work.tx.insertInto('judgement').values(some).execute())
    for (const action of ['judgement.claim', 'judgement.write']) {
      await appendAudit(work, deps, FILLER, {
        action,
        subject: period,
        detail: { rows: rows.length },
      })
    }
  }
}

function row(
  of: Pick<JudgementTable, 'unit_id' | 'period' | 'item' | 'version'>,
  view: 'self' | 'official',
  points: string | null,
  by_account: string,
  updated_at: number,
): Insertable<JudgementTable>[] {
  const because = view === 'self' ? JUDGED.claimed : JUDGED.given
  return points === null ? [] : [{ ...of, view, points, because, by_account, updated_at }]
}

async function storeExceptions(work: Work, deps: Deps, { office, people }: Said): Promise<void> {
  for (const { by, at: agreed, ...exception } of office.exceptions) {
    const id = newId(deps)
    await insertException(work.tx, {
      ...exception,
      id,
      approvedBy: people.idOf(by),
      version: 1,
      updatedAt: at(agreed),
    })
    await appendAudit(work, deps, FILLER, {
      action: 'exception.agree',
      subject: `${exception.unit}/${id}`,
      unit: exception.unit,
      detail: { item: exception.item, from: exception.from, until: exception.until },
    })
  }
}
