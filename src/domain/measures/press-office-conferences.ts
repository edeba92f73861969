import { pressEvents } from '#domain/ledgers/press-events.ts'
import { defineMeasure } from '#domain/measures/measure.ts'
import { isOwn, isPressOfficeConference } from '#domain/measures/press-event.ts'
import { counted } from '#domain/measures/value.ts'

/** For the press office itself, whose own conferences are the provincial press office's. */
export const pressOfficeConferences = defineMeasure({
  id: 'press-office-conferences',
  title: {
    zh: '围绕重点工作和热点问题组织发布会场数',
    en: 'Conferences organised on key work and hot topics',
  },
  unit: 'count',
  inputs: { events: pressEvents },
  window: 'period',
  clauses: ['Y1-01', 'N1-05'],
  better: 'more',
  measure: ({ events }) =>
    counted(
      events.filter(
        (event) =>
          (isPressOfficeConference(event) || (isOwn(event) && event.form === 'press-conference')) &&
          event.topic !== 'other',
      ),
    ),
})
