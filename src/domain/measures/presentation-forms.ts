import { websiteUpdates } from '#domain/ledgers/website-updates.ts'
import { defineMeasure } from '#domain/measures/measure.ts'
import { distinct, measured } from '#domain/measures/value.ts'

/** Figures, charts, audio and video: N2-04 asks for these beside plain text. */
export const presentationForms = defineMeasure({
  id: 'presentation-forms',
  title: {
    zh: '信息展现形式数（数字化、图表、音频、视频）',
    en: 'Forms of presentation: figures, charts, audio, video',
  },
  unit: 'count',
  inputs: { updates: websiteUpdates },
  window: 'period',
  clauses: ['N2-04'],
  better: 'more',
  measure({ updates }) {
    const shown = updates.filter(
      ({ forms, count }) => count > 0 && forms?.some((form) => form !== 'text') === true,
    )
    const used = distinct(shown, ({ forms = [] }) => forms.filter((form) => form !== 'text'))
    return measured(used, shown, { count: used, of: 4 })
  },
})
