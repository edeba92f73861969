import { pressEvents } from '#domain/ledgers/press-events.ts'
import { defineMeasure } from '#domain/measures/measure.ts'
import { isPressOfficeConference } from '#domain/measures/press-event.ts'
import { counted } from '#domain/measures/value.ts'

/** By anybody in the year so far: Y1-03 asks all departments to take part, and gives no number. */
export const pressOfficeAttendance = defineMeasure({
  id: 'press-office-attendance',
  title: {
    zh: '本年参加省政府新闻办发布会次数',
    en: "Attendances at the provincial press office's conferences this year",
  },
  unit: 'count',
  inputs: { events: pressEvents },
  window: 'year-to-date',
  clauses: ['Y1-03'],
  better: 'more',
  measure: ({ events }) => counted(events.filter(isPressOfficeConference)),
})
