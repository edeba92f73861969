import { pressEvents } from '#domain/ledgers/press-events.ts'
import { between } from '../chance.ts'
import { workingDayIn } from '../days.ts'
import { personName } from '../person-name.ts'
import { entry, linked, page, type SampleFact } from '../sample-fact.ts'
import { choose, does, number, type Situation } from '../situation.ts'
import { callsItself, topic } from '../titles.ts'

const topics = ['key-work', 'policy-interpretation', 'hot-topic', 'answering-doubts'] as const
const others = ['press-interview', 'reporters-questions', 'online-interview'] as const
type Form = (typeof others)[number] | 'press-conference'
type Host = 'provincial-press-office' | 'own'
type Capacity = 'principal-head' | 'spokesperson' | 'responsible-officer'

const endings: Record<Form, string> = {
  'press-conference': '新闻发布会',
  'press-interview': '媒体集中采访',
  'reporters-questions': '答记者问',
  'online-interview': '网上访谈',
}

export function pressEventsOf(s: Situation): SampleFact[] {
  return [...own(s), ...attended(s)]
}

/** How likely an own conference is beside the unit's level: asked of key departments, not of counties. */
const EASE: Record<Situation['rank'], number> = {
  key: 0.08,
  department: -0.2,
  prefecture: 0.08,
  county: -0.1,
}

function own(s: Situation): SampleFact[] {
  const second = does(s, 'second conference', -0.45)
  return [
    ...(does(s, 'own conference', EASE[s.rank]) ? [event(s, 'own', 'press-conference', 1)] : []),
    ...(second ? [event(s, 'own', 'press-conference', 2)] : []),
    ...others.flatMap((form, at) =>
      does(s, form, s.rank === 'county' ? -0.52 : -0.28 - at * 0.08)
        ? [event(s, 'own', form, 1)]
        : [],
    ),
  ]
}

/** The provincial press office invites departments, and now and then a city; the head comes once a year. */
function attended(s: Situation): SampleFact[] {
  if (s.rank === 'county') return []
  const head = headComes(s)
    ? [event(s, 'provincial-press-office', 'press-conference', 1, 'principal-head')]
    : []
  const ease = { key: 0.06, department: -0.3, prefecture: -0.62 }[s.rank]
  const officer = choose(s, ['spokesperson', 'responsible-officer'] as const, 'capacity')
  return does(s, 'attends', ease)
    ? [...head, event(s, 'provincial-press-office', 'press-conference', 2, officer)]
    : head
}

/** Heads choose their quarter; some let the year pass. */
function headComes(s: Situation): boolean {
  const chosen = between(1, 4, s.lot, s.period.year, 'head')
  return s.rank === 'key' && s.period.part === chosen && does(s, 'head attends', 0.1)
}

function event(s: Situation, host: Host, form: Form, at: number, capacity?: Capacity): SampleFact {
  const slot = `${host} ${form} ${at}`
  const about = topic(s, slot)
  const title =
    host === 'own'
      ? `${callsItself(s)}${about}${endings[form]}`
      : `省政府新闻办“${about}”专题新闻发布会`
  const url = page(s, 'press', form, host === 'own' ? at : `province-${at}`)
  const values = {
    day: workingDayIn(s, slot),
    title: at === 2 && host === 'own' ? `${title}（第二场）` : title,
    form,
    host,
    topic: choose(s, topics, 'kind of topic', slot),
    attendees: attendees(s, slot, capacity ?? 'spokesperson'),
    link: url,
  }
  return entry(s, pressEvents, slot, values, linked(url))
}

function attendees(s: Situation, slot: string, capacity: Capacity) {
  const first = { name: personName(s.unit.id, capacity), capacity }
  const more = number(s, 0, 2, 'attendees', slot)
  const names = Array.from({ length: more }, (_, at) => personName(s.unit.id, slot, at))
  // Nobody attends twice.
  const others = [...new Set(names)].filter((name) => name !== first.name)
  return [first, ...others.map((name) => ({ name, capacity: 'responsible-officer' as const }))]
}
