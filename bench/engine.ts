/** The engine beside a spreadsheet engine and beside SQL, in one run; then what one fact costs. */
import { approximate, exact } from '#domain/number/exact.ts'
import { prepareScheme } from '#domain/scoring/prepare.ts'
import { score } from '#domain/scoring/score.ts'
import { totalsInHyperFormula } from './peers/hyperformula.ts'
import { totalsInSql } from './peers/sql.ts'
import { inputOf } from './province.ts'
import { benchMeasures, benchScheme } from './scheme-of-40.ts'
import type { Row } from './table.ts'

const UNITS = 6500
/** The spreadsheet engine takes time with the square of the units: it is measured on few. */
const FEW = [25, 50, 100]

const median = (values: number[]): number =>
  values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN

function engineRun(units: number): { milliseconds: number; totals: number[] } {
  const prepared = prepareScheme(benchScheme, benchMeasures)
  const inputs = Array.from({ length: units }, (_, unit) => inputOf(unit))
  const began = performance.now()
  const cards = inputs.map((input) => score(input, 'official', prepared))
  const milliseconds = performance.now() - began
  const totals = cards.map(({ total }) =>
    total.kind === 'exact' ? approximate(exact(total.points)) : Number.NaN,
  )
  return { milliseconds, totals }
}

/** Peers count in binary floating point: equal to a millionth is equal. */
function mustAgree(a: readonly number[], b: readonly number[], who: string): void {
  const wrong = b.findIndex((value, index) => Math.abs(value - (a[index] ?? Number.NaN)) > 1e-6)
  if (wrong >= 0 || b.length === 0)
    throw new Error(`${who} disagrees at unit ${wrong}: ${a[wrong]} and ${b[wrong]}`)
}

export function benchEngine(): Row[] {
  const runs = Array.from({ length: 5 }, () => engineRun(UNITS))
  const ours = median(runs.map(({ milliseconds }) => milliseconds))
  const totals = runs[0]?.totals ?? []
  const sqlRuns = Array.from({ length: 5 }, () => totalsInSql(UNITS))
  mustAgree(totals, sqlRuns[0]?.totals ?? [], 'SQL')
  const sql = median(sqlRuns.map(({ milliseconds }) => milliseconds))

  const sheets = FEW.map((units) => ({ units, ...totalsInHyperFormula(units) }))
  for (const sheet of sheets)
    mustAgree(totals.slice(0, sheet.units), sheet.totals, 'the spreadsheet engine')
  const largest = sheets.at(-1)
  const oursFew = median(
    Array.from({ length: 9 }, () => engineRun(largest?.units ?? 0).milliseconds),
  )
  const ratio = (largest?.milliseconds ?? Number.NaN) / oursFew

  const one = inputOf(1)
  const prepared = prepareScheme(benchScheme, benchMeasures)
  const times = Array.from({ length: 500 }, () => {
    const began = performance.now()
    score(one, 'official', prepared)
    return performance.now() - began
  })

  return [
    {
      what: `engine: ${UNITS} units × 40 items, full working`,
      ours: `${ours.toFixed(0)} ms`,
      peer: `SQL, totals only: ${sql.toFixed(0)} ms`,
      goal: 'faster than SQL',
      reached: ours < sql,
    },
    {
      what: `engine beside HyperFormula, ${largest?.units ?? 0} units from the same facts`,
      ours: `${oursFew.toFixed(1)} ms`,
      peer: `${sheets.map(({ units, milliseconds }) => `${units} units ${milliseconds.toFixed(0)} ms`).join(', ')}: ${ratio.toFixed(0)} × ours`,
      goal: '≥ 100 ×',
      reached: ratio >= 100,
    },
    {
      what: 're-score after one fact',
      ours: `${median(times).toFixed(3)} ms`,
      peer: '–',
      goal: '< 2 ms',
      reached: median(times) < 2,
    },
  ]
}
