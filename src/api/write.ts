import { keepAnswer } from '#database/idempotency.ts'
import type { Database } from '#database/schema.ts'
import { appendAudit } from '#api/audit.ts'
import type { Actor, Happening } from '#api/audit.ts'
import type { Deps } from '#api/deps.ts'
import { freshCalendar } from '#api/live-calendar.ts'

/** Tells the audit chain what this write does; the answer is the number of the entry. */
export type Tell = (happening: Happening) => Promise<number>

/** What a write came to: it is durable, and its audit entry with it. */
export interface Written<T> {
  readonly written: T
}

/**
 * One unit of work: all of it or nothing. Work asks `tx` only, waits for nothing else, and tells at
 * least one happening. Its result is the answer of the endpoint.
 */
export type Write = <T>(work: (tx: Database, tell: Tell) => Promise<T>) => Promise<Written<T>>

export const isWritten = (answer: unknown): answer is Written<unknown> =>
  typeof answer === 'object' && answer !== null && WRITTEN in answer

const WRITTEN = Symbol('written')

/** The same key was used by a request that came at the same time. */
class KeyTaken extends Error {}

/** The idempotency key of a request, with the digest of what it asks. */
export interface RequestKey {
  key: string
  request: string
}

/** A write in the name of an actor; a request makes one at most. */
export function writeOf(deps: Deps, actor: Actor, requestKey: RequestKey | undefined): Write {
  let used = false
  return async (work) => {
    if (used) throw new Error('a request writes once: its parts would not be one unit of work')
    used = true
    const written = await deps.storage.write(async (open) => {
      const { seq } = open.chain
      await freshCalendar(deps, open.tx, 0)
      const result = await work(open.tx, (happening) => appendAudit(open, deps, actor, happening))
      if (open.chain.seq === seq) throw new Error('a write without an audit entry')
      if (requestKey) {
        const answer = JSON.stringify(result) ?? ''
        const row = {
          account_id: actor.id ?? '',
          ...requestKey,
          status: 200,
          answer,
          at: deps.now(),
        }
        if (!(await keepAnswer(open.tx, row))) throw new KeyTaken()
      }
      return result
    })
    return { written, [WRITTEN]: true }
  }
}
