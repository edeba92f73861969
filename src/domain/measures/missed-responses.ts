import { responses } from '#domain/ledgers/responses.ts'
import { defineMeasure } from '#domain/measures/measure.ts'
import { counted } from '#domain/measures/value.ts'

/** 失声缺位: a response was due and none was given. */
export const missedResponses = defineMeasure({
  id: 'missed-responses',
  title: { zh: '失声缺位次数', en: 'Silences and absences' },
  unit: 'count',
  inputs: { matters: responses },
  window: 'period',
  clauses: ['N8-07'],
  better: 'less',
  measure: ({ matters }) => counted(matters.filter(({ missed }) => missed)),
})
