import { computed } from 'vue'
import type { ComputedRef } from 'vue'
import type { SchemeMeta } from '#contract/scorecard-page.ts'
import type { ScorecardRow } from '#contract/scorecard-row.ts'
import { approximate, exact } from '#domain/number/exact.ts'
import { rangeText, totalText, totalValue } from '#ui/result-text.ts'
import type { TableColumn } from '#ui/table-column.ts'
import { useFormat } from '#ui/use-format.ts'
import { useWords } from '#ui/words.ts'

export const COLUMN_KEYS = [
  'unit',
  'region',
  'class',
  'total',
  'grade',
  'rank',
  'change',
  'flags',
  'self',
  'difference',
  'reported',
] as const
export type ColumnKey = (typeof COLUMN_KEYS)[number]
export type RowColumn = TableColumn<ScorecardRow, ColumnKey>

/** Names of classes, and how results stand in a row, for the screen and for paper. */
export function useRowText(scheme: () => SchemeMeta) {
  const { t, say } = useWords()
  const format = useFormat()
  const classes = computed(() => new Map(scheme().classes.map(({ id, name }) => [id, say(name)])))
  const decimals = () => scheme().decimals
  const points = (text: string | null) => (text === null ? '—' : format.points(text, decimals()))

  return {
    region: ({ region, kind }: ScorecardRow) => {
      if (region.length > 0) return region.join(' / ')
      return kind === 'department' || kind === 'office' ? t('scorecards.cell.province') : '—'
    },
    class: (row: ScorecardRow) => classes.value.get(row.class) ?? row.class,
    total: (row: ScorecardRow) => totalText(row.total, decimals()) ?? t('scorecards.cell.none'),
    unofficial: ({ total, unofficial }: ScorecardRow) =>
      total.kind === 'none' && unofficial
        ? rangeText(unofficial.low, unofficial.high, decimals())
        : undefined,
    rank: ({ rank }: ScorecardRow) => {
      if (!rank) return '—'
      const text = rank.best === rank.worst ? String(rank.best) : `${rank.best}–${rank.worst}`
      return t('scorecards.cell.rank', { rank: text, of: rank.of })
    },
    self: (row: ScorecardRow) => totalText(row.self, decimals()) ?? '—',
    difference: (row: ScorecardRow) => points(row.difference),
    change: (row: ScorecardRow) =>
      row.change === null ? undefined : format.change(row.change, decimals()),
    reported: ({ reported }: ScorecardRow) => t('scorecards.cell.reported', reported),
  }
}

export type RowText = ReturnType<typeof useRowText>

const numberOf = (text: string | null) => (text === null ? null : approximate(exact(text)))

/**
 * Columns of the table; figures sort by their exact value, whatever is shown of it.
 *
 * @param narrow the screen of a phone: names are short there
 */
export function useRowColumns(
  scheme: () => SchemeMeta,
  text: RowText,
  narrow = false,
): ComputedRef<readonly RowColumn[]> {
  const { t } = useWords()
  const gradeOrder = computed(() => scheme().grades.map(({ id }) => id))
  const column = (key: ColumnKey, width: number, more: Partial<RowColumn>): RowColumn => ({
    key,
    label: t(`scorecards.columns.${key}`),
    width,
    ...more,
  })
  return computed(() => [
    narrow
      ? column('unit', 7.5, { value: ({ shortName }) => shortName })
      : column('unit', 13, { value: ({ name }) => name }),
    column('region', 8, { value: text.region }),
    column('class', 7, { value: text.class }),
    column('total', 7.5, { value: ({ total }) => totalValue(total), align: 'end' }),
    column('grade', 7, { value: ({ grades: [best = ''] }) => gradeOrder.value.indexOf(best) }),
    column('rank', 6.5, { value: ({ rank }) => rank?.best, text: text.rank, align: 'end' }),
    column('change', 7, { value: ({ change }) => numberOf(change), align: 'end' }),
    column('flags', 7, {}),
    column('self', 6, { value: ({ self }) => totalValue(self), text: text.self, align: 'end' }),
    column('difference', 5.5, {
      value: ({ difference }) => numberOf(difference),
      text: text.difference,
      align: 'end',
    }),
    column('reported', 5.5, {
      value: ({ reported: { sections, of } }) => (of === 0 ? null : sections / of),
      text: text.reported,
      align: 'end',
    }),
  ])
}
