import { normOf } from '#domain/clauses/later-norms.ts'
import { responses } from '#domain/ledgers/responses.ts'
import { defineMeasure } from '#domain/measures/measure.ts'
import { isMajor } from '#domain/measures/response.ts'
import { numberSetting } from '#domain/measures/setting.ts'
import { majorConferenceHours, responseClock } from '#domain/measures/settings.ts'
import { timelyShare } from '#domain/measures/timely-share.ts'

const { inForceFrom = '' } = normOf('incident-press-conference')

/** @source 国办发〔2016〕61号, 国办发〔2016〕80号: press conference within 24 hours */
export const majorConferencesOnTime = defineMeasure({
  id: 'major-conferences-on-time',
  title: {
    zh: '重大突发事件按时举行新闻发布会率',
    en: 'Major emergencies with a press conference in time',
  },
  unit: 'percent',
  inputs: { matters: responses },
  window: 'period',
  clauses: ['Y3-02', 'N4-03', 'N1-01'],
  settings: [responseClock, majorConferenceHours],
  better: 'more',
  measure: ({ matters }, about) =>
    timelyShare(
      matters.filter((matter) => isMajor(matter) && matter.day >= inForceFrom),
      ({ pressConference }) => pressConference,
      numberSetting(about.settings, majorConferenceHours),
      about,
    ),
})
