import type { Database } from '#database/schema.ts'
import type { Work } from '#database/storage.ts'
import type { Deps } from '#api/deps.ts'

/**
 * What has a clock: each kind plans by a pure table of the domain, and puts its steps on record in the
 * unit of work in which it does them. docs/contributing.md, “A step of the clock”, tells how to add one.
 */
export interface ClockPart {
  /** Whether there is something to do now; asked often, so by an index. */
  waits(db: Database, now: number): Promise<boolean>
  /**
   * Does what waits longest, within one unit of work and so few that other writers need not wait.
   * What is done is on record under a key of its own, so that it is done once.
   *
   * @returns how many steps were done
   */
  takeSome(work: Work, deps: Deps, now: number): Promise<number>
  /**
   * The calendar changed: whatever has something to do from a moment on looks at it now, and reckons
   * anew when.
   */
  wake(tx: Database, from: number, now: number): Promise<void>
}
