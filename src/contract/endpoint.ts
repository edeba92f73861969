import type { z } from 'zod'
import type { Action } from '#domain/access.ts'
import type { RefusalCode } from '#contract/refusal.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** What an endpoint asks of its caller: an action of `domain/access.ts`, or only to be (or not be) signed in. */
export type Access = Action | 'public' | 'signed-in'

/** One entry of the HTTP contract, read by both sides. Paths have no `/api` in front; `:name` is a parameter. */
export interface Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Response extends z.ZodType = z.ZodType,
> {
  method: Method
  path: string
  /** One sentence for the readable API pages. */
  summary: string
  access: Access
  params?: Params
  query?: Query
  body?: Body
  /** Media types of a file that is sent as the body, instead of JSON. Its name goes into `x-file-name`. */
  accepts?: readonly string[]
  response?: Response
  /** Media types of a file that is answered instead of JSON. */
  answers?: readonly string[]
  /**
   * `never`: nothing is written although the method is not GET (a check, say). `sometimes`: it
   * depends on the question. Left out: every method but GET writes, with an audit entry.
   */
  writes?: 'never' | 'sometimes'
  /** The answer holds a secret: no cache keeps it. */
  secret?: true
  /** What was answered may be read on the device without a network, until the session ends. */
  offline?: true
  /** Also open to a program with an API key, whose request carries no cookie. */
  byKey?: true
  /** Open to an account that must change its password first. */
  beforePasswordChange?: true
  /** What this endpoint may refuse, beside what follows from the entry itself (`refusalsOf`). */
  refusals: readonly RefusalCode[]
}

/** Keeps the types of the schemas. */
export const endpoint = <
  Params extends z.ZodType = z.ZodUndefined,
  Query extends z.ZodType = z.ZodUndefined,
  Body extends z.ZodType = z.ZodUndefined,
  Response extends z.ZodType = z.ZodUndefined,
>(
  entry: Endpoint<Params, Query, Body, Response>,
): Endpoint<Params, Query, Body, Response> => entry

/** When an answer was begun, as an instant of the server: a proxy puts its own clock into `Date`. */
export const NOW_HEADER = 'x-gongxin-now'
/** Header that every write carries: the token that GET /session answered. */
export const CSRF_HEADER = 'x-gongxin-csrf'
/** Header that makes a write safe to repeat: the same key and body are done once. */
export const KEY_HEADER = 'idempotency-key'
/** Header with the name of an uploaded file, percent-encoded. */
export const FILE_NAME_HEADER = 'x-file-name'
/** Header of every answer: finds its entry in the server's log. */
export const CORRELATION_HEADER = 'x-correlation-id'
