import { COLUMN_KINDS } from '#domain/checker/target.ts'
import type { Column, ColumnKind } from '#domain/checker/target.ts'

export type ReadColumns = { columns: Column[] } | { wrongLine: number }

/**
 * Columns as they are typed or pasted, one a line: kind, name and address, with spaces between.
 *
 * @param words the names of the kinds in the language of the reader
 * @returns the number of the first line that cannot be read, from 1; an empty text has none
 */
export function readColumnLines(
  text: string,
  words: Readonly<Record<ColumnKind, string>>,
): ReadColumns {
  const columns: Column[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const [first = '', ...rest] = line.trim().split(/\s+/)
    const url = rest.pop() ?? ''
    const name = rest.join(' ')
    const kind = COLUMN_KINDS.find((one) => words[one].toLowerCase() === first.toLowerCase())
    if (!kind || name === '' || !isWeb(url)) return { wrongLine: index + 1 }
    columns.push({ name, url, kind })
  }
  return { columns }
}

export const isWeb = (text: string): boolean => /^https?:$/.test(URL.parse(text)?.protocol ?? '')
