/** The same totals, and nothing but the totals, as one statement on the embedded database. */
import { DatabaseSync } from '@photostructure/sqlite'
import { kindsOf } from '../province.ts'
import { ITEMS, ruleOf } from '../scheme-of-40.ts'

const pointsOf = (item: number): string => {
  const n = `count(case when kind = ${item} then 1 end)`
  const rule = ruleOf(item)
  switch (rule.kind) {
    case 'threshold':
      return `(case when ${n} >= 1 then 2.5 else 0 end)`
    case 'linear':
      return `(2.5 * min(1.0, ${n} / 4.0))`
    case 'deduction':
      return `(2.5 - min(2.5, 0.5 * ${n}))`
    default:
      return `(case when ${n} >= 2 then 2.5 when ${n} >= 1 then 1.5 else 0 end)`
  }
}

export interface Totals {
  milliseconds: number
  totals: number[]
}

export function totalsInSql(units: number): Totals {
  const db = new DatabaseSync(':memory:')
  db.exec('create table fact (unit integer not null, kind integer not null)')
  db.exec('begin')
  const insert = db.prepare('insert into fact values (?, ?)')
  for (let unit = 0; unit < units; unit += 1)
    for (const kind of kindsOf(unit)) insert.run(unit, kind)
  db.exec('commit; create index fact_unit on fact (unit)')
  const points = Array.from({ length: ITEMS }, (_, item) => pointsOf(item)).join(' + ')
  const statement = db.prepare(
    `select unit, ${points} as total from fact group by unit order by unit`,
  )
  statement.all()
  const began = performance.now()
  const rows = statement.all() as { total: number }[]
  const milliseconds = performance.now() - began
  db.close()
  return { milliseconds, totals: rows.map(({ total }) => total) }
}
