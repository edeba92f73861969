import { computed } from 'vue'
import type { WritableComputedRef } from 'vue'
import { useQueryText } from '#ui/use-query.ts'
import { COLUMN_KEYS } from './row-columns.ts'
import type { ColumnKey } from './row-columns.ts'

/** Left away on a narrow screen, where the figures that matter most should stand beside the name. */
const LESS: readonly ColumnKey[] = ['region', 'class', 'self', 'difference', 'reported']
/** In the address: nothing is hidden. */
const NONE = 'none'

/** Whether the list opens on the screen of a phone. */
export const isNarrow = (): boolean => window.matchMedia?.('(max-width: 40rem)').matches ?? false

/** Columns that are switched off, kept in the address once the reader has chosen. */
export function useHiddenColumns(narrow: boolean): WritableComputedRef<readonly ColumnKey[]> {
  const text = useQueryText('hide', '')
  return computed({
    get: () => {
      if (text.value === '') return narrow ? LESS : []
      const words = text.value.split(',')
      return COLUMN_KEYS.filter((key) => words.includes(key))
    },
    set: (keys) => (text.value = keys.length > 0 ? keys.join(',') : narrow ? NONE : ''),
  })
}
