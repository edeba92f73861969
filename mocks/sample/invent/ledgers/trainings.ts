import { trainings } from '#domain/ledgers/trainings.ts'
import { workingDayIn } from '../days.ts'
import { documented, entry, page, type SampleFact } from '../sample-fact.ts'
import { does, number, occurs, type Situation } from '../situation.ts'
import { callsItself, documentNumber, quarterName } from '../titles.ts'

const abilities = ['policy', 'sentiment', 'explanation', 'guidance'] as const
const EASE: Record<Situation['rank'], number> = {
  key: -0.2,
  department: -0.34,
  prefecture: -0.16,
  county: -0.36,
}

export const trainingsOf = (s: Situation): SampleFact[] => [
  ...(does(s, 'training', EASE[s.rank]) ? [training(s)] : []),
  ...(does(s, 'exchange', -0.68) ? [exchange(s)] : []),
]

/** A group of staff takes part, or it does not. */
const group = (s: Situation, name: string, most: number): number =>
  does(s, `trains ${name}`, 0.05) ? number(s, 2, most, 'trains', name) : 0

function training(s: Situation): SampleFact {
  const staff = {
    disclosureStaff: number(s, 4, 60, 'trains disclosure'),
    spokespersons: group(s, 'spokespersons', 8),
    websiteStaff: group(s, 'website', 30),
    newMediaStaff: group(s, 'new media', 30),
  }
  const values = {
    day: workingDayIn(s, 'training'),
    title: `${callsItself(s)}${quarterName(s)}政务公开和新闻发布业务培训班`,
    ...staff,
    abilities: [
      'policy' as const,
      ...abilities.slice(1).filter((ability) => does(s, ability, 0.02)),
    ],
    hours: `${number(s, 4, 24, 'hours')}`,
    exchange: false,
    link: page(s, 'trainings', 1),
  }
  return entry(s, trainings, 'training', values, documented(documentNumber(s, 'training')))
}

function exchange(s: Situation): SampleFact {
  const values = {
    day: workingDayIn(s, 'exchange'),
    title: `${callsItself(s)}${quarterName(s)}政务公开经验交流会`,
    disclosureStaff: number(s, 5, 40, 'exchange'),
    spokespersons: 0,
    websiteStaff: number(s, 0, 10, 'exchange website'),
    newMediaStaff: 0,
    others: occurs(s, 0.4, 'others') ? number(s, 1, 12, 'others') : 0,
    hours: '3.5',
    exchange: true,
  }
  return entry(s, trainings, 'exchange', values, documented(documentNumber(s, 'exchange')))
}
