import type { BookCell, BookSheet, DropDown } from '#documents/workbook.ts'
import { otherSheets } from '#domain/import/read-tables.ts'
import { columnLetter } from '#domain/import/table.ts'
import type { Words } from '#domain/words.ts'

export interface Lists {
  /** Cells with these choices; equal lists share a column. */
  source(choices: readonly string[]): string
  /** The hidden sheet they stand in. A list in a rule of its own may have 255 characters only. */
  sheet(): BookSheet
}

export function startLists(language: keyof Words): Lists {
  const columns: (readonly string[])[] = []
  const name = otherSheets.lists[language]
  return {
    source(choices) {
      const same = columns.findIndex((column) => column.join('\n') === choices.join('\n'))
      const column = columnLetter(same === -1 ? columns.push(choices) - 1 : same)
      return `'${name}'!$${column}$1:$${column}$${choices.length}`
    },
    sheet: () => ({
      name,
      widths: columns.map(() => 24),
      rows: Array.from({ length: Math.max(1, ...columns.map(({ length }) => length)) }, (_, row) =>
        columns.map((column): BookCell => ({ value: column[row] ?? null, look: 'plain' })),
      ),
      hidden: true,
    }),
  }
}

/** Lists of one choice; of several choices a list could offer one only, so there is none. */
export const dropDown = (
  lists: Lists,
  choices: readonly string[],
  place: Pick<DropDown, 'column' | 'from' | 'to' | 'message'>,
): DropDown => ({ ...place, source: lists.source(choices) })
