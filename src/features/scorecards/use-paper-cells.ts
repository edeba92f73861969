import { computed } from 'vue'
import type { SchemeMeta } from '#contract/scorecard-page.ts'
import type { ScorecardRow } from '#contract/scorecard-row.ts'
import { useWords } from '#ui/words.ts'
import type { ColumnKey, RowText } from './row-columns.ts'
import type { RowFilter } from './row-filter.ts'

/** The same rows in words alone, for paper. */
export function usePaperCells(scheme: () => SchemeMeta, text: RowText) {
  const { t, say } = useWords()
  const namesOf = (all: SchemeMeta['classes']) =>
    new Map(all.map(({ id, name }) => [id, say(name)]))
  const grades = computed(() => namesOf(scheme().grades))
  const classes = computed(() => namesOf(scheme().classes))

  const flagsOf = (row: ScorecardRow) =>
    (
      [
        ['vetoed', row.vetoed],
        ['undetermined', row.undetermined],
        ['incomplete', row.reported.sections < row.reported.of],
        ['stale', row.stale],
      ] as const
    ).flatMap(([flag, holds]) => (holds ? [t(`scorecards.flags.${flag}`)] : []))

  const cells: Record<ColumnKey, (row: ScorecardRow) => string> = {
    unit: ({ name }) => name,
    region: text.region,
    class: text.class,
    total: (row) => {
      const points = text.unofficial(row)
      return points ? t('scorecards.cell.unofficial', { points }) : text.total(row)
    },
    grade: (row) => row.grades.map((grade) => grades.value.get(grade) ?? grade).join('–') || '—',
    rank: text.rank,
    change: (row) => {
      const change = text.change(row)
      return change ? t(`ui.change.${change.direction}`, { value: change.size }) : '—'
    },
    self: text.self,
    difference: text.difference,
    reported: text.reported,
    flags: (row) => flagsOf(row).join(' '),
  }

  /** The filter in words: 考核类别 地级以上市, 等次 优秀. */
  function describe(filter: RowFilter): string {
    const { q, class: of, region, grade, changed, state } = filter
    const parts = [
      q.trim() !== '' && [t('scorecards.filter.q'), q.trim()],
      of !== '' && [t('scorecards.filter.class'), classes.value.get(of) ?? of],
      region !== '' && [t('scorecards.filter.region'), region],
      grade !== '' && [t('scorecards.filter.grade'), grades.value.get(grade) ?? grade],
      changed !== '' && [t('scorecards.filter.changed'), t(`scorecards.changed.${changed}`)],
      state !== '' && [t('scorecards.filter.state'), t(`scorecards.state.${state}`)],
    ].filter((part) => part !== false)
    return parts.map((part) => part.join(' ')).join(', ')
  }

  return { text: (key: ColumnKey, row: ScorecardRow) => cells[key](row), describe }
}
