import type { Day } from '#domain/calendar/day.ts'
import { chinaHolidays } from '#domain/calendar/china-holidays.ts'
import { dayOfEntry } from '#domain/facts/check-entry.ts'
import type { Evidence, Fact, SectionState, Verification } from '#domain/facts/fact.ts'
import { ledgerOf } from '#domain/ledgers/all.ts'
import type { FieldValue, FieldValues } from '#domain/ledgers/field.ts'
import { LEDGER_IDS, type LedgerId } from '#domain/ledgers/ledger.ts'
import type { PeriodText } from '#domain/period/period.ts'
import type { Scheme } from '#domain/schemes/scheme.ts'
import type { Judgement, ScoringInput } from '#domain/scoring/input.ts'
import type { Unit, UnitId } from '#domain/units/unit.ts'
import { grouped } from './grouped.ts'
import { sampleObserved } from './story/observations.ts'
import type { FactKey, OfficeFile, SampleVerification } from './office-file.ts'

/** An entry as the import reads it. */
export interface ReadEntry {
  unit: UnitId
  ledger: LedgerId
  day: Day
  values: FieldValues
  evidence: readonly Evidence[]
}

/** One text for a fact: unit, ledger, day and title name it. */
export const keyText = ({ unit, ledger, day, title }: FactKey): string =>
  JSON.stringify([unit, ledger, day, title])

export const keyOfEntry = ({ unit, ledger, day, values }: ReadEntry): FactKey => ({
  unit,
  ledger,
  day,
  title: String(values[ledgerOf(ledger).titleField] ?? ''),
})

/** The values as the office found them: those reported, with the changes. */
export function correctedValues(
  values: FieldValues,
  changes: NonNullable<SampleVerification['changes']>,
): FieldValues {
  const all = Object.entries({ ...values, ...changes })
  return Object.fromEntries(
    all.filter((pair): pair is [string, FieldValue] => pair[1] !== null && pair[1] !== undefined),
  )
}

/** @param by the account behind the name in the file */
export function verificationOf(
  { outcome, because, at, changes = {} }: SampleVerification,
  values: FieldValues,
  by: string,
): Verification {
  const word = { because, by, at }
  return outcome === 'corrected'
    ? { outcome, values: correctedValues(values, changes), ...word }
    : { outcome, ...word }
}

const STATES: Readonly<Record<string, SectionState>> = {
  r: 'reported',
  n: 'nothing-to-report',
  '-': 'not-reported',
}

/** The letters of a line of sections, each with its ledger. */
export const statesOf = (letters: string): [LedgerId, SectionState][] =>
  LEDGER_IDS.map((ledger, at) => [ledger, STATES[letters[at] ?? '-'] ?? 'not-reported'])

/** Why so many points were given or claimed, by what share of the full points they are. */
export const JUDGED: Readonly<Record<'claimed' | 'given', string>> = {
  claimed: '对照标准自评。',
  given: '按抽查20条的情况打分。',
}

/** Everything of the sample in memory, for one question: what does a unit score in a period? */
export function recordsOf(
  entries: readonly ReadEntry[],
  office: OfficeFile,
  units: readonly Unit[],
) {
  const verified = new Map(office.verifications.map((one) => [keyText(one.fact), one]))
  const withdrawn = new Set(office.withdrawals.map(({ fact }) => keyText(fact)))
  const facts = grouped(
    entries.flatMap((entry, at) => factOf(entry, at, verified, withdrawn)),
    ({ unit }) => unit,
  )
  const sections = new Map(office.sections.map((line) => [`${line[0]} ${line[1]}`, line[3]]))
  const judgements = grouped(office.judgements, ([unit, period]) => `${unit} ${period}`)
  const kindOf = new Map(units.map(({ id, kind }) => [id, kind]))
  const locks = new Map(
    office.periods.map(({ period, state, locks }) => [
      period,
      state === 'locked' ? locks : office.day,
    ]),
  )

  return (scheme: Scheme, unit: Unit, period: PeriodText): ScoringInput => ({
    ...observedFor(unit.id, period),
    scheme,
    unit,
    period,
    calendar: chinaHolidays,
    parentKind: unit.parent === null ? null : (kindOf.get(unit.parent) ?? null),
    asOf: locks.get(period) ?? office.day,
    facts: facts.get(unit.id) ?? [],
    sections: Object.fromEntries(statesOf(sections.get(`${unit.id} ${period}`) ?? '')),
    judgements: (judgements.get(`${unit.id} ${period}`) ?? []).flatMap(judgementsOf),
    exceptions: office.exceptions
      .filter((exception) => exception.unit === unit.id)
      .map(({ by, at: _at, ...exception }) => ({
        ...exception,
        approvedBy: by,
      })),
  })
}

/** Left out where nobody looked, as the database does. */
function observedFor(unit: UnitId, period: PeriodText): Pick<ScoringInput, 'observed'> {
  const observed = sampleObserved(unit, period)
  return observed.length > 0 ? { observed } : {}
}

function factOf(
  entry: ReadEntry,
  at: number,
  verified: ReadonlyMap<string, SampleVerification>,
  withdrawn: ReadonlySet<string>,
): Fact[] {
  const key = keyText(keyOfEntry(entry))
  if (withdrawn.has(key)) return []
  const word = verified.get(key)
  return [
    {
      ...entry,
      id: `${entry.ledger}-${at}`,
      ...(word && { verification: verificationOf(word, entry.values, word.by) }),
    },
  ]
}

function judgementsOf([
  unit,
  period,
  item,
  claimed,
  given,
  by,
]: OfficeFile['judgements'][number]): Judgement[] {
  const both = [
    { view: 'self' as const, points: claimed, because: JUDGED.claimed, by: unit },
    { view: 'official' as const, points: given, because: JUDGED.given, by },
  ]
  return both.flatMap(({ points, ...rest }) =>
    points === null ? [] : [{ unit, period, item, points, ...rest }],
  )
}

/** The day of an entry's values, as the import takes it. */
export const entryOf = ({ unit, ledger, values, evidence }: Omit<ReadEntry, 'day'>): ReadEntry => ({
  unit,
  ledger,
  values,
  evidence,
  day: dayOfEntry(ledgerOf(ledger), values) ?? '',
})
