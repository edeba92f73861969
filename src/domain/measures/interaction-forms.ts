import { inquiries } from '#domain/ledgers/inquiries.ts'
import { isMessage, type Inquiry } from '#domain/measures/inquiry.ts'
import { defineMeasure } from '#domain/measures/measure.ts'
import { distinct, measured } from '#domain/measures/value.ts'

const isNamed = (entry: Inquiry): boolean => isMessage(entry) || entry.channel === 'survey'

/** Of the three ways of N2-09: leader's mailbox, questions and answers, online survey. */
export const interactionForms = defineMeasure({
  id: 'interaction-forms',
  title: { zh: '网站互动方式数（共三种）', en: 'Ways of interaction on the website, of three' },
  unit: 'count',
  inputs: { inquiries },
  window: 'period',
  clauses: ['N2-09', 'Y2-04'],
  better: 'more',
  measure(entries) {
    const named = entries.inquiries.filter(isNamed)
    const forms = distinct(named, ({ channel }) => [channel])
    return measured(forms, named, { count: forms, of: 3 })
  },
})
