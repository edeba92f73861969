import type { FieldValues } from '#domain/ledgers/field.ts'
import { ledgerOf } from '#domain/ledgers/all.ts'
import type { LedgerId } from '#domain/ledgers/ledger.ts'
import { periodContaining } from '#domain/period/period.ts'
import { dayOfFact } from '../invent/all-facts.ts'
import { chance } from '../invent/chance.ts'
import { courseOf, factsOfQuarter } from '../invent/facts-of-unit.ts'
import type { SampleFact } from '../invent/sample-fact.ts'
import type { FactKey, SampleVerification } from '../office-file.ts'
import { CLOSED_PERIOD, OPEN_PERIOD, samplePeriods, type SamplePeriod } from '../periods.ts'
import type { SampleUnit } from '../units/units.ts'
import { FAKED, FAKER, pendingIn2026Q3, TWINS } from './cast.ts'
import { lookedInto } from './hand-in.ts'
import { inspectorOf } from './judgements.ts'

export const keyOf = (fact: SampleFact): FactKey => ({
  unit: fact.unit,
  ledger: fact.ledger,
  day: dayOfFact(fact),
  title: String(fact.values[ledgerOf(fact.ledger).titleField] ?? ''),
})

/** The word of the office on some of a unit's facts. */
export function verificationsOf(
  unit: SampleUnit,
  reported: readonly SampleFact[],
): SampleVerification[] {
  return samplePeriods
    .filter(({ period }) => period !== OPEN_PERIOD)
    .flatMap((dated) => {
      const facts = reported.filter(
        (fact) =>
          periodContaining(dayOfFact(fact), 'quarter').text === dated.period &&
          !fact.slot.startsWith('decoy'),
      )
      if (unit.id === FAKER && FAKED.includes(dated.period)) return seenThrough(unit, dated, facts)
      // A slip found at one of the twins would break their tie.
      if (TWINS.includes(unit.id)) return []
      return [...sampled(unit, dated, facts), ...pending(unit, dated, facts)]
    })
}

const word = (unit: SampleUnit, dated: SamplePeriod, fact: SampleFact) => ({
  fact: keyOf(fact),
  by: inspectorOf({ unit, period: periodContaining(dayOfFact(fact), 'quarter') }),
  at: lookedInto(dated, unit.id, fact.slot),
})

/** A few in a hundred are looked into; most are right. */
function sampled(
  unit: SampleUnit,
  dated: SamplePeriod,
  facts: readonly SampleFact[],
): SampleVerification[] {
  return facts.flatMap((fact): SampleVerification[] => {
    const drawn = chance(fact.unit, dated.period, fact.ledger, fact.slot, 'sampled')
    const found = drawn < 0.006 ? corrected(fact) : undefined
    const said = word(unit, dated, fact)
    if (found) return [{ ...said, outcome: 'corrected', ...found }]
    return drawn < 0.03
      ? [{ ...said, outcome: 'confirmed', because: '抽查佐证材料，与填报一致。' }]
      : []
  })
}

/** Slips of the kind that counting again finds. */
function corrected({ ledger, values }: SampleFact) {
  const less = (key: string, share: number) => Math.floor(Number(values[key]) * share)
  const changes: Partial<Record<LedgerId, { changes: Record<string, number>; because: string }>> = {
    inquiries: {
      changes: { onTime: less('onTime', 0.8) },
      because: '抽查后台，部分留言答复时间超过规定时限，按时答复件数予以核减。',
    },
    'website-updates': {
      changes: { secrecyReviewed: less('secrecyReviewed', 0.7) },
      because: '抽查审查记录，部分信息没有保密审查记录，予以核减。',
    },
    'new-media-accounts': {
      changes: { replies: less('replies', 0.7) },
      because: '抽查账号后台，自动回复不计入回复数，予以核减。',
    },
  }
  return changes[ledger]
}

/** Being looked into on the sample's day; ledgers that move points. */
const OPEN_LEDGERS: readonly LedgerId[] = [
  ...(['press-events', 'responses', 'interpretations', 'inquiries'] as const),
  ...(['consultations', 'website-updates', 'interviews'] as const),
]

function pending(
  unit: SampleUnit,
  dated: SamplePeriod,
  facts: readonly SampleFact[],
): SampleVerification[] {
  const count = dated.period === CLOSED_PERIOD ? (pendingIn2026Q3[unit.id] ?? 0) : 0
  const order = ({ ledger, slot }: SampleFact) =>
    OPEN_LEDGERS.indexOf(ledger) + chance(unit.id, ledger, slot, 'pending')
  return facts
    .filter(({ ledger }) => OPEN_LEDGERS.includes(ledger))
    .sort((a, b) => order(a) - order(b))
    .slice(0, count)
    .map((fact) => ({
      ...word(unit, dated, fact),
      outcome: 'pending',
      because: '佐证材料不完整，已请单位补充，待核。',
    }))
}

/** The one that fakes: every claim beside what the office found. */
function seenThrough(
  unit: SampleUnit,
  dated: SamplePeriod,
  facts: readonly SampleFact[],
): SampleVerification[] {
  const truth = courseOf(unit).find(({ period }) => period.text === dated.period)
  if (!truth) return []
  const real = new Map(factsOfQuarter(truth).map((fact) => [`${fact.ledger} ${fact.slot}`, fact]))
  return facts.flatMap((fact): SampleVerification[] => {
    const found = real.get(`${fact.ledger} ${fact.slot}`)
    // What is in force does not come out of a quarter.
    if (fact.ledger === 'incidents' || (!found && fact.ledger === 'mechanisms' && !isRecord(fact)))
      return []
    const said = word(unit, dated, fact)
    if (!found) {
      return [
        {
          ...said,
          outcome: 'rejected',
          because: '经实地核查，没有开展该项工作，所附佐证与事实不符。',
        },
      ]
    }
    const changes = differences(fact.values, found.values)
    return Object.keys(changes).length === 0
      ? []
      : [
          {
            ...said,
            outcome: 'corrected',
            changes,
            because: '经调取后台数据和原始记录核查，填报与实际不符，按实际更正。',
          },
        ]
  })
}

/** Records of a quarter carry its name; rules that are in force do not. */
const isRecord = ({ values }: SampleFact): boolean => String(values.title).includes('季度')

/** What a value should have been, or null where it should not have been there. */
export function differences(
  said: FieldValues,
  real: FieldValues,
): Record<string, FieldValues[string] | null> {
  const keys = [...new Set([...Object.keys(said), ...Object.keys(real)])]
  return Object.fromEntries(
    keys
      .filter((key) => JSON.stringify(said[key]) !== JSON.stringify(real[key]))
      .map((key) => [key, real[key] ?? null]),
  )
}
