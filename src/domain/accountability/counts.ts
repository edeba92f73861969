import { MEASURES } from '#domain/accountability/measures.ts'
import type { Measure } from '#domain/accountability/measures.ts'
import type { Words } from '#domain/words.ts'

/** Persons held to account, by the one measure that each is counted with. */
export type MeasureCounts = Partial<Record<Measure, number>>

/** A column of a published table: one measure, or several taken together. */
export interface CountCategory {
  words: Words
  measures: readonly Measure[]
}

/** The columns in which the state publishes its quarters (网站问责情况). */
export const PUBLISHED_CATEGORIES = {
  talk: { words: { zh: '约谈', en: 'summoned to a talk' }, measures: ['talk'] },
  'self-examination': {
    words: { zh: '书面检查', en: 'examined themselves in writing' },
    measures: ['self-examination'],
  },
  criticise: { words: { zh: '通报批评', en: 'criticised in a circular' }, measures: ['criticise'] },
  'post-or-removal': {
    words: { zh: '调离岗位或免职', en: 'moved to another post or removed' },
    measures: ['post-change', 'removal'],
  },
  'post-change': {
    words: { zh: '调离岗位', en: 'moved to another post' },
    measures: ['post-change'],
  },
  'party-warning': {
    words: { zh: '党内警告', en: 'warned by the party' },
    measures: ['party-warning'],
  },
  suspension: { words: { zh: '停职', en: 'suspended' }, measures: ['suspension'] },
} as const satisfies Record<string, CountCategory>

/** Everybody, each once. */
export const personsIn = (counts: MeasureCounts): number =>
  MEASURES.reduce((sum, measure) => sum + (counts[measure] ?? 0), 0)

export const inCategory = (counts: MeasureCounts, { measures }: CountCategory): number =>
  measures.reduce((sum, measure) => sum + (counts[measure] ?? 0), 0)
