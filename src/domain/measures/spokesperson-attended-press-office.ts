import { pressEvents } from '#domain/ledgers/press-events.ts'
import { fewestInSpan } from '#domain/measures/fewest-in-span.ts'
import { defineMeasure } from '#domain/measures/measure.ts'
import { attendedBy, isPressOfficeConference } from '#domain/measures/press-event.ts'
import { yesNoSetting } from '#domain/measures/setting.ts'
import { headCountsAsSpokesperson, pressSpan } from '#domain/measures/settings.ts'

/** Whether the principal head's attendance also satisfies Y1-05 is the scheme's to say. */
export const spokespersonAttendedPressOffice = defineMeasure({
  id: 'spokesperson-attended-press-office',
  title: {
    zh: '每季度新闻发言人或相关负责人出席省政府新闻办发布会次数',
    en: "Spokesperson or responsible officer at the provincial press office's conferences a quarter",
  },
  unit: 'count',
  inputs: { events: pressEvents },
  window: 'year-to-date',
  clauses: ['Y1-05', 'N1-08'],
  settings: [headCountsAsSpokesperson, pressSpan],
  better: 'more',
  measure({ events }, about) {
    const headCounts = yesNoSetting(about.settings, headCountsAsSpokesperson)
    return fewestInSpan(
      events.filter(
        (event) =>
          isPressOfficeConference(event) &&
          (attendedBy(event, 'spokesperson', 'responsible-officer') ||
            (headCounts && attendedBy(event, 'principal-head'))),
      ),
      about,
    )
  },
})
