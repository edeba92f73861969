import { responses } from '#domain/ledgers/responses.ts'
import { defineMeasure } from '#domain/measures/measure.ts'
import { CONTENTS, isAnswered } from '#domain/measures/response.ts'
import { share } from '#domain/measures/value.ts'

/** Of the responses given, those that made facts, measures and outcome clear: all three of N2-07. */
export const fullResponses = defineMeasure({
  id: 'full-responses',
  title: {
    zh: '讲清事实真相、政策措施和处理结果的回应比例',
    en: 'Responses with facts, measures and outcome',
  },
  unit: 'percent',
  inputs: { matters: responses },
  window: 'period',
  clauses: ['N2-07'],
  better: 'more',
  measure({ matters }) {
    const answered = matters.filter(isAnswered)
    const full = answered.filter(({ contents = [] }) =>
      CONTENTS.every((content) => contents.includes(content)),
    )
    return share(full.length, answered.length, answered)
  },
})
