import { pressEvents } from '#domain/ledgers/press-events.ts'
import { defineMeasure } from '#domain/measures/measure.ts'
import { isOwn } from '#domain/measures/press-event.ts'
import { measured, notApplicable } from '#domain/measures/value.ts'

/**
 * More own press events than in the period before; negative when there are fewer. Without a single
 * entry before there is nothing to compare with: an empty period cannot be told from one whose
 * ledger was never kept.
 */
export const pressActivityIncrease = defineMeasure({
  id: 'press-activity-increase',
  title: {
    zh: '自主新闻发布活动较上期增加场数',
    en: 'Own press events more than in the period before',
  },
  unit: 'count',
  inputs: { events: pressEvents },
  window: 'period-and-before',
  clauses: ['Y1-06'],
  better: 'more',
  measure(now, _about, before) {
    const [own, earlier] = [now.events.filter(isOwn), before.events.filter(isOwn)]
    if (before.events.length === 0) return notApplicable('no-previous-period')
    return measured(own.length - earlier.length, own, { now: own.length, before: earlier.length })
  },
})
