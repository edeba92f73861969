import type { RunResult } from '#domain/checker/run.ts'

/** A look on record. */
export type KeptRun = RunResult & { asked: boolean }

/** Whether two looks saw the same; how long they took is nothing that is seen. */
export const sawTheSame = (one: RunResult, other: RunResult): boolean =>
  one.outcome === other.outcome &&
  one.because === other.because &&
  one.status === other.status &&
  JSON.stringify(one.seen) === JSON.stringify(other.seen)

/**
 * Whether the last look on record gives way to the next one: it saw what the look before it saw and
 * what the next one sees, and nobody had asked for it. So of looks that saw the same the first and
 * the last stay.
 *
 * @param before the one before the last; undefined where there is none
 */
export const givesWay = (before: KeptRun | undefined, last: KeptRun, next: RunResult): boolean =>
  before !== undefined && !last.asked && sawTheSame(before, last) && sawTheSame(last, next)
