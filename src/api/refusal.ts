import type { Problem, RefusalCode } from '#contract/refusal.ts'

export type RefusalParams = Readonly<Record<string, string | number>>

interface More {
  /** Which field, and which problem with it. */
  fields?: Problem['fields']
  /** What is stored now, where a write came too late. */
  current?: unknown
  /** Seconds after which trying again makes sense. */
  retryAfter?: number
}

/** An answer that says no, with the reason. Thrown by handlers, told as a problem by `problem.ts`. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: RefusalCode
  readonly params: RefusalParams
  readonly more: More

  constructor(code: RefusalCode, params: RefusalParams = {}, more: More = {}) {
    super(code)
    this.code = code
    this.params = params
    this.more = more
  }
}
