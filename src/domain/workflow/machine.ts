import type { Action } from '#domain/access.ts'
import type { PeriodState } from '#domain/period/period-lock.ts'

/** One move of a workflow: who may make it, from where to where, when, and what must be said. */
export interface Move<State extends string> {
  from: readonly State[]
  /** `stays`: something is asked or answered, and the state is as it was. */
  to: State | 'stays'
  /** The action of `domain/access.ts` that it takes. */
  access: Action
  /** States of the period in which it can be made. */
  during: readonly PeriodState[]
  /** Whether a reason must be given. */
  needsReason: boolean
}

/** A workflow is a table: what is not in it cannot happen. */
export type Moves<State extends string, Name extends string> = Readonly<Record<Name, Move<State>>>
