import { interviews } from '#domain/ledgers/interviews.ts'
import { defineMeasure } from '#domain/measures/measure.ts'
import { counted } from '#domain/measures/value.ts'

const HEADS: ReadonlySet<string> = new Set(['principal-head', 'deputy-head'])
const GOVERNMENT_WEBSITES: ReadonlySet<string> = new Set(['own-website', 'government-website'])

/** 负责同志 on a government website, in the year so far: other guests and other platforms are not what is asked. */
export const interviewsByHeads = defineMeasure({
  id: 'interviews-by-heads',
  title: {
    zh: '本年负责同志到政府网站在线访谈次数',
    en: 'Online interviews by heads on government websites this year',
  },
  unit: 'count',
  inputs: { interviews },
  window: 'year-to-date',
  clauses: ['Y2-05', 'N2-08'],
  better: 'more',
  measure: (entries) =>
    counted(
      entries.interviews.filter(
        ({ guests, platform }) =>
          GOVERNMENT_WEBSITES.has(platform) && guests.some(({ capacity }) => HEADS.has(capacity)),
      ),
    ),
})
