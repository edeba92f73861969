import { interviews } from '#domain/ledgers/interviews.ts'
import { workingDayIn } from '../days.ts'
import { personName } from '../person-name.ts'
import { entry, linked, page, type SampleFact } from '../sample-fact.ts'
import { choose, does, doneOf, number, type Situation } from '../situation.ts'
import { callsItself, topic } from '../titles.ts'

const EASE: Record<Situation['rank'], number> = {
  key: -0.18,
  department: -0.34,
  prefecture: -0.12,
  county: -0.3,
}

export const interviewsOf = (s: Situation): SampleFact[] =>
  does(s, 'interview', EASE[s.rank]) ? [interview(s)] : []

function interview(s: Situation): SampleFact {
  const url = page(s, 'interviews', 1)
  const asked = number(s, 12, 160, 'asked')
  const capacity = choose(s, ['principal-head', 'deputy-head', 'deputy-head'] as const, 'guest')
  const values = {
    day: workingDayIn(s, 'interview'),
    title: `${callsItself(s)}负责人谈${topic(s, 'interview')}`,
    guests: [{ name: personName(s.unit.id, capacity), capacity }],
    platform: choose(s, ['own-website', 'own-website', 'government-website'] as const, 'platform'),
    asked,
    answered: doneOf(s, asked, 0.3, 'answers'),
    link: url,
  }
  return entry(s, interviews, 'interview', values, linked(url))
}
