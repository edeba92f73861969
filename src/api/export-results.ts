import type { ScorecardRow } from '#contract/scorecard-row.ts'
import type { List, ListValue } from '#documents/write-list.ts'
import { roundedText } from '#domain/number/exact.ts'
import type { ExactText } from '#domain/number/exact.ts'
import type { Scheme } from '#domain/schemes/scheme.ts'
import type { Total } from '#domain/scoring/scorecard.ts'
import type { ListWords } from '#api/export-words.ts'

type Column = keyof ListWords['t']['scorecards']['columns']

const NUMBERS = new Set<Column>([
  'total',
  'low',
  'high',
  'rank',
  'of',
  'self',
  'difference',
  'previous',
  'change',
  'sections',
  'sectionsOf',
])

/** Results as a list: rounded as the scheme shows them, changes rounded last. */
export function resultList(
  rows: Iterable<ScorecardRow>,
  scheme: Scheme,
  { t, say }: ListWords,
): List {
  const { title, columns } = t.scorecards
  const keys = Object.keys(columns) as Column[]
  const classNames = new Map(scheme.classes.map(({ id, name }) => [id, say(name)]))
  const gradeNames = new Map(scheme.grades.map(({ id, name }) => [id, say(name)]))
  const shown = (points: ExactText | null) =>
    points === null ? null : roundedText(points, scheme.decimals)
  const cells = (row: ScorecardRow): Record<Column, ListValue> => ({
    code: row.code,
    unit: row.name,
    region: row.region.join('/'),
    class: classNames.get(row.class) ?? row.class,
    total: shown(pointsOf(row.total)),
    low: row.total.kind === 'range' ? shown(row.total.low) : null,
    high: row.total.kind === 'range' ? shown(row.total.high) : null,
    grade: row.grades.map((grade) => gradeNames.get(grade) ?? grade).join('/'),
    rank: row.rank && row.rank.best === row.rank.worst ? row.rank.best : null,
    of: row.rank?.of ?? null,
    self: shown(pointsOf(row.self)),
    difference: shown(row.difference),
    previous: row.previous && shown(pointsOf(row.previous)),
    change: shown(row.change),
    sections: row.reported.sections,
    sectionsOf: row.reported.of,
    vetoed: row.vetoed ? t.yes : t.no,
    asOf: row.asOf,
  })
  return {
    name: title,
    columns: keys.map((key) => ({
      header: columns[key],
      kind: NUMBERS.has(key) ? 'number' : key === 'asOf' ? 'day' : 'text',
    })),
    rows: lines(rows, (row) => {
      const of = cells(row)
      return keys.map((key) => of[key])
    }),
  }
}

const pointsOf = (total: Total): ExactText | null => (total.kind === 'exact' ? total.points : null)

async function* lines<T>(
  rows: Iterable<T>,
  cells: (row: T) => ListValue[],
): AsyncGenerator<ListValue[]> {
  for (const row of rows) yield cells(row)
}
