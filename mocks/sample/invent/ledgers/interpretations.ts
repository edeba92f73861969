import { isWorkingDay } from '#domain/calendar/calendar.ts'
import { chinaHolidays } from '#domain/calendar/china-holidays.ts'
import { addDays, type Day } from '#domain/calendar/day.ts'
import { interpretations } from '#domain/ledgers/interpretations.ts'
import { WITHOUT_POLICIES } from '../../story/cast.ts'
import { workingDayIn } from '../days.ts'
import { entry, linked, page, type SampleFact } from '../sample-fact.ts'
import { choose, does, number, occurs, type Situation } from '../situation.ts'
import { callsItself, documentNumber, work } from '../titles.ts'

const kinds = ['管理办法', '实施细则', '三年行动方案', '若干措施', '工作规程'] as const
const forms = ['chart', 'audio-video', 'expert', 'press'] as const
const HOW_OFTEN: Record<Situation['rank'], number> = {
  key: 0.85,
  department: 0.6,
  prefecture: 0.9,
  county: 0.55,
}

export function interpretationsOf(s: Situation): SampleFact[] {
  if (WITHOUT_POLICIES.has(s.unit.id)) return []
  return [1, 2]
    .filter((at) => occurs(s, HOW_OFTEN[s.rank] * (at === 1 ? 1 : 0.45), 'policy', at))
    .map((at) => policy(s, at))
}

function policy(s: Situation, at: number): SampleFact {
  const slot = `policy ${at}`
  const policyDay = workingDayIn(s, slot)
  const name = `${callsItself(s)}${work(s, slot)}${choose(s, kinds, slot)}`
  const values = {
    policyDay,
    policy: `${name}（${documentNumber(s, slot)}）`,
    important: occurs(s, 0.8, slot, 'important'),
  }
  const interpretedOn = does(s, `interprets ${at}`, 0.14)
    ? dayOfInterpretation(s, slot, policyDay)
    : undefined
  if (interpretedOn === undefined || interpretedOn > s.until) {
    return entry(s, interpretations, slot, values)
  }
  const used = forms.filter((form) => does(s, `${form} ${at}`, -0.42))
  const url = page(s, 'policies', `${at}-interpretation`)
  const told = {
    interpretedOn,
    forms: ['text' as const, ...used],
    byExpert: used.includes('expert'),
    onWebsite: true,
    link: url,
  }
  return entry(s, interpretations, slot, { ...values, ...told }, linked(url))
}

/** On the day, within the three working days of the local rules, or too late. */
function dayOfInterpretation(s: Situation, slot: string, policyDay: Day): Day {
  if (does(s, `${slot} same day`, -0.3)) return policyDay
  const wait = does(s, `${slot} in time`, 0.05)
    ? number(s, 1, 3, slot, 'wait')
    : number(s, 6, 18, slot, 'wait')
  let day = policyDay
  for (let worked = 0; worked < wait;) {
    day = addDays(day, 1)
    if (isWorkingDay(chinaHolidays, day)) worked += 1
  }
  return day
}
