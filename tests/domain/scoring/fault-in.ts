import * as fc from 'fast-check'

const { SEED, RUNS } = process.env

/**
 * Tries a property with random inputs: undefined when it holds, else a report with the seed and the
 * smallest counterexample. `SEED=… npx vitest run …` repeats a run, `RUNS=10000` looks harder.
 */
export function faultIn<T>(property: fc.IProperty<T>, runs = 60): string | undefined {
  const numRuns = RUNS === undefined ? runs : Number(RUNS)
  return fc.defaultReportMessage(
    fc.check(property, { numRuns, ...(SEED !== undefined && { seed: Number(SEED) }) }),
  )
}
