import type { z } from 'zod'
import type { Action } from '#domain/access.ts'
import type { RefusalCode } from '#contract/refusal.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** What an endpoint asks of its caller: an action of `domain/access.ts`, or only to be (or not be) signed in. */
export type Access = Action | 'public' | 'signed-in'

/** A body that is not JSON: a file. */
export interface FileBody {
  file: readonly string[]
}

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
  /** Media types of a file that is sent instead of JSON. */
  accepts?: readonly string[]
  response?: Response
  /** Media types of a file that is answered instead of JSON. */
  answers?: readonly string[]
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
