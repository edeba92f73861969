import type { Day } from '#domain/calendar/day.ts'
import { addDays } from '#domain/calendar/day.ts'
import {
  mechanismKinds,
  type MechanismKind,
  type MechanismKindId,
} from '#domain/ledgers/mechanism-kinds.ts'
import { mechanisms } from '#domain/ledgers/mechanisms.ts'
import { between, chance } from '../chance.ts'
import { workingDayIn } from '../days.ts'
import { happeningKinds, lastingKinds, titleOfKind } from '../mechanism-plan.ts'
import { documented, entry, type SampleFact } from '../sample-fact.ts'
import { does, number, type Situation } from '../situation.ts'
import { callsItself, documentNumber, quarterName } from '../titles.ts'

/** What happened in one quarter: meetings, records, plans. */
export const recordsOf = (s: Situation): SampleFact[] =>
  happeningKinds(s)
    .filter(([kind, ease]) => does(s, `record ${kind}`, ease))
    .map(([kind]) => {
      const document = documentNumber(s, kind)
      const values = {
        kind,
        title: `${callsItself(s)}${quarterName(s)}${titleOfKind(kind)}`,
        number: document,
        from: workingDayIn(s, kind),
      }
      return entry(s, mechanisms, kind, values, documented(document))
    })

/** What is in force, over the whole time: in place from before, brought in on the way, or lapsed. */
export function mechanismsOf(course: readonly Situation[]): SampleFact[] {
  const [first] = course
  if (first === undefined) return []
  return lastingKinds(first).flatMap(([kind, ease]) => {
    const hurdle = chance(first.lot, 'mechanism', kind) - ease
    const start = course.find(({ level }) => hurdle < level)
    if (start === undefined) return []
    const after = course.slice(course.indexOf(start) + 1)
    // Only where a course says so; a level that trembles brings nothing down.
    const end = start.steady ? after.find(({ level }) => hurdle >= level) : undefined
    return [mechanism(start, kind, end && addDays(end.period.from, -1))]
  })
}

function mechanism(s: Situation, kind: MechanismKindId, until: Day | undefined): SampleFact {
  const { parts, figure }: MechanismKind = mechanismKinds[kind]
  const from = s.index === 0 ? earlier(s, kind) : workingDayIn(s, kind)
  const document = documentNumberOf(s, kind, from)
  const values = {
    kind,
    title: `${callsItself(s)}${titleOfKind(kind)}`,
    number: document,
    from,
    ...(until !== undefined && { until }),
    ...(parts && { parts: partsOf(s, kind, parts) }),
    ...figures(s, kind, figure),
  }
  return entry(s, mechanisms, kind, values, documented(document))
}

/** In place since some day between the mandate's first year and the sample's first. */
const earlier = ({ lot }: Situation, kind: string): Day => {
  const two = (value: number) => String(value).padStart(2, '0')
  const [month, day] = [between(1, 9, lot, kind, 'month'), between(1, 28, lot, kind, 'day')]
  return `${between(2014, 2024, lot, kind, 'year')}-${two(month)}-${two(day)}`
}

const documentNumberOf = (s: Situation, kind: string, from: Day): string =>
  documentNumber({ ...s, period: { ...s.period, year: Number(from.slice(0, 4)) } }, kind)

type Part = NonNullable<Parameters<typeof entry<typeof mechanisms.fields>>[3]['parts']>[number]

function partsOf(s: Situation, kind: string, parts: readonly string[]): Part[] {
  const named = parts.filter((part, at) => at === 0 || chance(s.lot, kind, part) < s.level + 0.12)
  return named as Part[]
}

function figures(s: Situation, kind: string, figure: MechanismKind['figure']) {
  if (figure === 'persons') return { persons: between(1, 9, s.lot, kind, 'persons') }
  if (figure === 'amount') return { amount: `${number(s, 8, 260, kind)}` }
  if (figure !== 'number') return {}
  const toCover = between(6, 60, s.lot, kind, 'to cover')
  return { toCover, covered: Math.floor(toCover * Math.min(1, s.level + 0.1)) }
}
