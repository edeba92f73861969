import type { ScorecardRow } from '#contract/scorecard-row.ts'
import { formatChange } from '#ui/format.ts'
import { plainText } from '#ui/search-text.ts'
import type { Regions } from './row-region.ts'

export const CHANGES = ['up', 'down', 'same', 'new'] as const
export const STATES = ['vetoed', 'undetermined', 'incomplete', 'differs'] as const
type Change = (typeof CHANGES)[number]
type State = (typeof STATES)[number]

/** What a list is narrowed to; an empty text narrows nothing. */
export interface RowFilter {
  q: string
  class: string
  region: string
  grade: string
  changed: Change | ''
  state: State | ''
}

/** Against the period before, as it shows after rounding; undefined where a total is not exact. */
export function changeOf(row: ScorecardRow, decimals: number): Change | undefined {
  if (row.change !== null) return formatChange(row.change, decimals).direction
  return row.previous === null || row.previous.kind === 'none' ? 'new' : undefined
}

const isIn: Record<State, (row: ScorecardRow) => boolean> = {
  vetoed: ({ vetoed }) => vetoed,
  undetermined: ({ undetermined }) => undetermined,
  incomplete: ({ reported: { sections, of } }) => sections < of,
  differs: ({ difference }) => difference !== null && difference !== '0',
}

/** What a row is found by; made once for each, since every key typed asks all rows. */
const texts = new WeakMap<ScorecardRow, string>()

function textOf(row: ScorecardRow): string {
  const known = texts.get(row)
  if (known !== undefined) return known
  const text = plainText([row.name, row.shortName, row.code ?? '', ...row.region].join(' '))
  texts.set(row, text)
  return text
}

/** The rows that pass; each condition is asked only where it narrows. */
export function filterRows(
  rows: readonly ScorecardRow[],
  filter: RowFilter,
  { of: regionOf }: Regions,
  decimals: number,
): readonly ScorecardRow[] {
  const { q, changed, state } = filter
  const words = plainText(q).split(/\s+/).filter(Boolean)
  const conditions = [
    words.length > 0 && ((row: ScorecardRow) => words.every((word) => textOf(row).includes(word))),
    filter.class !== '' && ((row: ScorecardRow) => row.class === filter.class),
    filter.region !== '' && ((row: ScorecardRow) => regionOf(row) === filter.region),
    filter.grade !== '' && ((row: ScorecardRow) => row.grades.includes(filter.grade)),
    changed !== '' && ((row: ScorecardRow) => changeOf(row, decimals) === changed),
    state !== '' && isIn[state],
  ].filter((condition) => condition !== false)
  return conditions.length === 0
    ? rows
    : rows.filter((row) => conditions.every((passes) => passes(row)))
}
