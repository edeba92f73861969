import { normOf } from '#domain/clauses/later-norms.ts'
import { responses } from '#domain/ledgers/responses.ts'
import { defineMeasure } from '#domain/measures/measure.ts'
import { isMajor } from '#domain/measures/response.ts'
import { numberSetting } from '#domain/measures/setting.ts'
import { responseClock, responseHours } from '#domain/measures/settings.ts'
import { timelyShare } from '#domain/measures/timely-share.ts'

const { inForceFrom = '' } = normOf('public-concern-response')

/**
 * Public concerns other than major emergencies, answered within 48 hours. A matter discovered before
 * the norm was in force is not judged by it.
 *
 * @source 国办发〔2016〕61号
 */
export const responsesOnTime = defineMeasure({
  id: 'responses-on-time',
  title: { zh: '政务舆情按时回应率', en: 'Public concerns answered in time' },
  unit: 'percent',
  inputs: { matters: responses },
  window: 'period',
  clauses: ['Y3-02', 'N4-03', 'N2-07'],
  settings: [responseClock, responseHours],
  better: 'more',
  measure: ({ matters }, about) =>
    timelyShare(
      matters.filter((matter) => !isMajor(matter) && matter.day >= inForceFrom),
      ({ firstResponse }) => firstResponse,
      numberSetting(about.settings, responseHours),
      about,
    ),
})
