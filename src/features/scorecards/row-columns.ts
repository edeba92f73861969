import { computed } from 'vue'
import type { ComputedRef } from 'vue'
import type { SchemeMeta } from '#contract/scorecard-page.ts'
import type { ScorecardRow } from '#contract/scorecard-row.ts'
import { approximate, exact } from '#domain/number/exact.ts'
import { totalValue } from '#ui/result-text.ts'
import type { TableColumn } from '#ui/table-column.ts'
import { useWords } from '#ui/words.ts'
import type { RowCells } from './row-cells.ts'

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

const numberOf = (text: string | null) => (text === null ? null : approximate(exact(text)))

/**
 * Columns of the table; figures sort by their exact value, whatever is shown of it.
 *
 * @param narrow the screen of a phone: names are short there
 */
export function useRowColumns(
  scheme: () => SchemeMeta,
  cells: ComputedRef<(row: ScorecardRow) => RowCells>,
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
  const figure = (
    key: 'total' | 'rank' | 'self' | 'difference' | 'reported',
    width: number,
    value: NonNullable<RowColumn['value']>,
  ) => column(key, width, { value, text: (row) => cells.value(row)[key], align: 'end' })

  return computed(() => [
    narrow
      ? column('unit', 6, { value: ({ shortName }) => shortName })
      : column('unit', 13, { value: ({ name }) => name }),
    column('region', 8, { value: (row) => cells.value(row).region }),
    column('class', 8.5, { value: (row) => cells.value(row).class }),
    figure('total', narrow ? 6.75 : 7.5, ({ total }) => totalValue(total)),
    column('grade', 7, { value: ({ grades: [best = ''] }) => gradeOrder.value.indexOf(best) }),
    figure('rank', 7.5, ({ rank }) => rank?.best),
    column('change', 7.5, { value: ({ change }) => numberOf(change), align: 'end' }),
    column('flags', 9.5, {}),
    figure('self', 6, ({ self }) => totalValue(self)),
    figure('difference', 5.5, ({ difference }) => numberOf(difference)),
    figure('reported', 5.5, ({ reported: { sections, of } }) => (of === 0 ? null : sections / of)),
  ])
}
