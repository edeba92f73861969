import { shiftPeriod } from '#domain/period/period.ts'
import { periodsOfSample } from '../periods.ts'
import { FAKED, FAKER, FAKER_CLAIMS } from '../story/cast.ts'
import type { SampleUnit } from '../units/units.ts'
import { consultationsOf } from './ledgers/consultations.ts'
import { incidentsOf } from './ledgers/incidents.ts'
import { inquiriesOf } from './ledgers/inquiries.ts'
import { interpretationsOf } from './ledgers/interpretations.ts'
import { interviewsOf } from './ledgers/interviews.ts'
import { mechanismsOf, recordsOf } from './ledgers/mechanisms.ts'
import { newMediaAccountsOf } from './ledgers/new-media-accounts.ts'
import { pressEventsOf } from './ledgers/press-events.ts'
import { responsesOf } from './ledgers/responses.ts'
import { trainingsOf } from './ledgers/trainings.ts'
import { websiteUpdatesOf } from './ledgers/website-updates.ts'
import type { SampleFact } from './sample-fact.ts'
import { atLevel, situationOf, type Situation } from './situation.ts'

const ledgersOfAQuarter: readonly ((s: Situation) => SampleFact[])[] = [
  pressEventsOf,
  websiteUpdatesOf,
  interpretationsOf,
  consultationsOf,
  interviewsOf,
  inquiriesOf,
  responsesOf,
  newMediaAccountsOf,
  trainingsOf,
  recordsOf,
  incidentsOf,
]

/** What happened at a unit in a quarter. */
export const factsOfQuarter = (s: Situation): SampleFact[] =>
  ledgersOfAQuarter.flatMap((ledger) => ledger(s))

/** The unit from quarter to quarter, as it really is. */
export const courseOf = (unit: SampleUnit): Situation[] =>
  periodsOfSample.map((period, index) => situationOf(unit, period, index))

/** What a unit says of a quarter: the truth, but for the one that fakes. */
export const reportedAs = (s: Situation): Situation =>
  s.unit.id === FAKER && FAKED.includes(s.period.text) ? atLevel(s, FAKER_CLAIMS) : s

/**
 * The year that the sample begins in: what is asked once a year may have been done before its last
 * quarter.
 */
function earlierInTheYear(unit: SampleUnit): SampleFact[] {
  const [first] = periodsOfSample
  if (!first) return []
  const before = [-3, -2, -1].map((steps) => situationOf(unit, shiftPeriod(first, steps), steps))
  return before
    .flatMap(factsOfQuarter)
    .filter(({ ledger, slot }) => YEARLY.some((yearly) => `${ledger} ${slot}`.startsWith(yearly)))
}

/** Ledgers and slots that are looked at over a year. */
const YEARLY = [
  'press-events provincial-press-office',
  'interviews',
  'trainings',
  'mechanisms agenda-meeting',
  'mechanisms sentiment-meeting',
  'mechanisms media-meeting',
  'mechanisms release-plan',
]

/** Everything a unit reports. */
export function factsOfUnit(unit: SampleUnit): SampleFact[] {
  const course = courseOf(unit)
  return [
    ...mechanismsOf(course),
    ...earlierInTheYear(unit),
    ...course.flatMap((s) => factsOfQuarter(reportedAs(s))),
  ]
}
