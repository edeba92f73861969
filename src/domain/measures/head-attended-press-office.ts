import { pressEvents } from '#domain/ledgers/press-events.ts'
import { defineMeasure } from '#domain/measures/measure.ts'
import { attendedBy, isPressOfficeConference } from '#domain/measures/press-event.ts'
import { counted } from '#domain/measures/value.ts'

/** Of the year so far: once a year is asked. */
export const headAttendedPressOffice = defineMeasure({
  id: 'head-attended-press-office',
  title: {
    zh: '主要负责同志本年出席省政府新闻办发布会次数',
    en: "Principal head at the provincial press office's conferences this year",
  },
  unit: 'count',
  inputs: { events: pressEvents },
  window: 'year-to-date',
  clauses: ['Y1-04', 'N1-07'],
  better: 'more',
  measure: ({ events }) =>
    counted(
      events.filter(
        (event) => isPressOfficeConference(event) && attendedBy(event, 'principal-head'),
      ),
    ),
})
