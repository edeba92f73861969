import { ledgerOf } from '#domain/ledgers/all.ts'
import { guangdong201352 } from '#domain/schemes/built-in.ts'
import { grouped } from '../grouped.ts'
import type { SampleFact } from '../invent/sample-fact.ts'
import { reportingUnits } from '../invent/sample-units.ts'
import type { FactKey, OfficeFile, SampleVerification, Withdrawal } from '../office-file.ts'
import { SAMPLE_DAY, samplePeriods } from '../periods.ts'
import type { SampleUnit } from '../units/units.ts'
import { accountsFor } from './accounts.ts'
import { sampleExceptions } from './exceptions.ts'
import { judgementsOf } from './judgements.ts'
import { sectionsOf } from './sections.ts'
import { keyOf, verificationsOf } from './verifications.ts'

/** What the office has said and done in two years. */
export function officeFile(facts: readonly SampleFact[]): OfficeFile {
  const units = reportingUnits()
  const byUnit = grouped(facts, ({ unit }) => unit)
  const of = (unit: SampleUnit) => byUnit.get(unit.id) ?? []
  return {
    about:
      'Sample data. The names of regions and organs are real; every fact, person, figure and word of the office is invented.',
    day: SAMPLE_DAY,
    scheme: { id: guangdong201352.id, version: guangdong201352.version },
    periods: samplePeriods,
    accounts: accountsFor(units.map(({ id }) => id)),
    exceptions: sampleExceptions,
    withdrawals,
    verifications: [
      ...units.flatMap((unit) => verificationsOf(unit, of(unit))),
      ...verifiedDecoys(facts),
    ],
    sections: units.flatMap((unit) => sectionsOf(unit, of(unit))),
    judgements: units.flatMap(judgementsOf),
  }
}

/** The decoy of an entry that was withdrawn. */
const withdrawals: readonly Withdrawal[] = [
  {
    fact: {
      unit: '440600',
      ledger: 'press-events',
      day: '2025-08-26',
      title: '佛山市汛期安全新闻发布会（误登）',
    },
    because: '与另一条重复，误登撤回。',
    at: '2025-10-10T10:20+08:00',
  },
]

/** Decoys of corrections: one that moves the day into the next quarter, and one that was corrected twice. */
function verifiedDecoys(facts: readonly SampleFact[]): SampleVerification[] {
  const moved = decoyKey(facts, '440000-health', '（补登）')
  const twice = decoyKey(facts, '440700', '市长信箱')
  const mailbox = (
    onTime: number,
    because: string,
    by: string,
    at: string,
  ): SampleVerification => ({
    fact: twice,
    outcome: 'corrected',
    changes: { onTime },
    because,
    by,
    at,
  })
  return [
    {
      fact: moved,
      outcome: 'corrected',
      changes: { day: '2026-04-02' },
      because: '发布会实录显示实际举行日期为4月2日。',
      by: 'inspector',
      at: '2026-05-12T15:30+08:00',
    },
    mailbox(40, '抽查后台，按时答复件数予以核减。', 'inspector', '2026-02-03T11:00+08:00'),
    mailbox(88, '单位补充说明后复核，按实际更正。', 'inspector2', '2026-02-12T16:10+08:00'),
  ]
}

/** @throws RangeError when there is no such row: the sample would not tell its story */
function decoyKey(facts: readonly SampleFact[], unit: string, title: string): FactKey {
  const found = facts.find(
    (fact) =>
      fact.unit === unit &&
      fact.slot.startsWith('decoy') &&
      String(fact.values[ledgerOf(fact.ledger).titleField]).includes(title),
  )
  if (!found) throw new RangeError(`no decoy ${title} at ${unit}`)
  return keyOf(found)
}
