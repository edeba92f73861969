/** The same scheme as formulas over a sheet of facts, in a well-known spreadsheet engine. */
import { createRequire } from 'node:module'
import { kindsOf } from '../province.ts'
import { ITEMS, ruleOf } from '../scheme-of-40.ts'
import type { Totals } from './sql.ts'

interface Engine {
  getCellValue(address: { sheet: number; row: number; col: number }): unknown
  getSheetId(name: string): number
  destroy(): void
}
interface HyperFormulaModule {
  HyperFormula: { buildFromSheets(sheets: Record<string, unknown[][]>, options: object): Engine }
}

const pointsOf = (item: number, n: string): string => {
  switch (ruleOf(item).kind) {
    case 'threshold':
      return `=IF(${n}>=1,2.5,0)`
    case 'linear':
      return `=2.5*MIN(1,${n}/4)`
    case 'deduction':
      return `=2.5-MIN(2.5,0.5*${n})`
    default:
      return `=IF(${n}>=2,2.5,IF(${n}>=1,1.5,0))`
  }
}

export function totalsInHyperFormula(units: number): Totals {
  const { HyperFormula } = createRequire(new URL('../packages/package.json', import.meta.url))(
    'hyperformula',
  ) as HyperFormulaModule
  const facts = Array.from({ length: units }, (_, unit) =>
    kindsOf(unit).map((kind) => [unit, kind]),
  ).flat()
  const rows = `$A$1:$A$${facts.length}`
  const kinds = `$B$1:$B$${facts.length}`
  const letter = (n: number): string =>
    n < 26 ? String.fromCharCode(65 + n) : letter(Math.floor(n / 26) - 1) + letter(n % 26)
  const scores = Array.from({ length: units }, (_, unit) => [
    ...Array.from({ length: ITEMS }, (_unused, item) =>
      pointsOf(item, `COUNTIFS(Facts!${rows},${unit},Facts!${kinds},${item})`),
    ),
    `=SUM(A${unit + 1}:${letter(ITEMS - 1)}${unit + 1})`,
  ])
  const began = performance.now()
  const engine = HyperFormula.buildFromSheets(
    { Facts: facts, Scores: scores },
    { licenseKey: 'gpl-v3' },
  )
  const milliseconds = performance.now() - began
  const sheet = engine.getSheetId('Scores')
  const totals = scores.map((_, row) => Number(engine.getCellValue({ sheet, row, col: ITEMS })))
  engine.destroy()
  return { milliseconds, totals }
}
