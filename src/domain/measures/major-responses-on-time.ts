import { normOf } from '#domain/clauses/later-norms.ts'
import { responses } from '#domain/ledgers/responses.ts'
import { defineMeasure } from '#domain/measures/measure.ts'
import { isMajor } from '#domain/measures/response.ts'
import { numberSetting } from '#domain/measures/setting.ts'
import { majorResponseHours, responseClock } from '#domain/measures/settings.ts'
import { timelyShare } from '#domain/measures/timely-share.ts'

const { inForceFrom = '' } = normOf('incident-information')

/** @source 国办发〔2016〕80号: authoritative information within 5 hours */
export const majorResponsesOnTime = defineMeasure({
  id: 'major-responses-on-time',
  title: {
    zh: '重大突发事件按时发布权威信息率',
    en: 'Major emergencies with authoritative information in time',
  },
  unit: 'percent',
  inputs: { matters: responses },
  window: 'period',
  clauses: ['Y3-02', 'N4-03', 'N1-01'],
  settings: [responseClock, majorResponseHours],
  better: 'more',
  measure: ({ matters }, about) =>
    timelyShare(
      matters.filter((matter) => isMajor(matter) && matter.day >= inForceFrom),
      ({ firstResponse }) => firstResponse,
      numberSetting(about.settings, majorResponseHours),
      about,
    ),
})
