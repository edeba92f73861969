import type { SchemeMeta } from '#contract/scorecard-page.ts'
import { useWords } from '#ui/words.ts'
import type { RowFilter } from './row-filter.ts'

/** A filter in words, for paper: 考核类别 地级以上市, 等次 优秀. */
export function useDescribeFilter(scheme: () => SchemeMeta): (filter: RowFilter) => string {
  const { t, say } = useWords()
  const nameIn = (all: SchemeMeta['classes'], id: string) => {
    const found = all.find((one) => one.id === id)
    return found ? say(found.name) : id
  }

  return ({ q, class: of, region, grade, changed, state }) => {
    const parts = [
      q.trim() !== '' && [t('scorecards.filter.q'), q.trim()],
      of !== '' && [t('scorecards.filter.class'), nameIn(scheme().classes, of)],
      region !== '' && [t('scorecards.filter.region'), region],
      grade !== '' && [t('scorecards.filter.grade'), nameIn(scheme().grades, grade)],
      changed !== '' && [t('scorecards.filter.changed'), t(`scorecards.changed.${changed}`)],
      state !== '' && [t('scorecards.filter.state'), t(`scorecards.state.${state}`)],
    ].filter((part) => part !== false)
    return parts.map((part) => part.join(' ')).join(', ')
  }
}
