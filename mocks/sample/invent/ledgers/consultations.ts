import { addDays } from '#domain/calendar/day.ts'
import { consultations } from '#domain/ledgers/consultations.ts'
import { WITHOUT_POLICIES } from '../../story/cast.ts'
import { workingDayIn } from '../days.ts'
import { entry, linked, page, type SampleFact } from '../sample-fact.ts'
import { choose, does, number, occurs, type Situation } from '../situation.ts'
import { callsItself, work } from '../titles.ts'

const kinds = ['收费标准调整', '年度实施计划', '专项规划', '选址方案', '补贴办法'] as const

export function consultationsOf(s: Situation): SampleFact[] {
  const often = WITHOUT_POLICIES.has(s.unit.id) ? 0 : s.rank === 'county' ? 0.32 : 0.5
  return occurs(s, often, 'decision') ? [decision(s)] : []
}

function decision(s: Situation): SampleFact {
  const day = workingDayIn(s, 'decision')
  const values = {
    day,
    decision: `${callsItself(s)}${work(s, 'decision')}${choose(s, kinds, 'decision')}`,
    vitalInterests: occurs(s, 0.85, 'vital'),
  }
  if (!does(s, 'consults', 0.1)) {
    return entry(s, consultations, 'decision', { ...values, consulted: false })
  }
  const received = number(s, 3, 240, 'opinions')
  const feedback = addDays(day, -2)
  const url = page(s, 'consultations', 1)
  const told = {
    consulted: true,
    opened: addDays(day, -40),
    closed: addDays(day, -10),
    received,
    ...(does(s, 'gives feedback', -0.05)
      ? {
          feedbackPublished: true,
          feedbackDay: feedback,
        }
      : { feedbackPublished: false }),
    link: url,
  }
  return entry(s, consultations, 'decision', { ...values, ...told }, linked(url))
}
