import { websiteUpdates } from '#domain/ledgers/website-updates.ts'
import { defineMeasure } from '#domain/measures/measure.ts'
import { shareBetween, sumOf } from '#domain/measures/value.ts'

/** Items that concern other organs, confirmed with them. Left open, none or all may be. */
export const confirmationRate = defineMeasure({
  id: 'confirmation-rate',
  title: {
    zh: '涉及其他机关信息的沟通确认率',
    en: 'Items concerning other organs confirmed with them',
  },
  unit: 'percent',
  inputs: { updates: websiteUpdates },
  window: 'period',
  clauses: ['N5-03'],
  better: 'more',
  measure({ updates }) {
    const concerned = updates.filter(({ concerningOthers }) => (concerningOthers ?? 0) > 0)
    return shareBetween(
      sumOf(concerned, ({ confirmed }) => confirmed),
      sumOf(concerned, ({ confirmed, concerningOthers }) => confirmed ?? concerningOthers),
      sumOf(concerned, ({ concerningOthers }) => concerningOthers),
      concerned,
    )
  },
})
