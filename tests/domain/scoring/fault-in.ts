import * as fc from 'fast-check'

/**
 * Tries a property with many random inputs: undefined when it holds, else a report with the seed and
 * the smallest counterexample. `SEED=… npx vitest run …` repeats a run.
 */
export function faultIn<T>(property: fc.IProperty<T>, runs = 200): string | undefined {
  const seed = process.env['SEED']
  return fc.defaultReportMessage(
    fc.check(property, { numRuns: runs, ...(seed !== undefined && { seed: Number(seed) }) }),
  )
}
