import type { z } from 'zod'
import type { Endpoint } from '#contract/endpoint.ts'
import type { Database } from '#database/schema.ts'
import { findUnit } from '#database/unit.ts'
import type { PlacedUnit } from '#database/unit.ts'
import { isInScope } from '#domain/access.ts'
import type { Action } from '#domain/access.ts'
import { fileAnswer, freshAnswer, readAnswer } from '#api/answer.ts'
import type { FileAnswer } from '#api/answer.ts'
import type { Api } from '#api/api.ts'
import { readJson, readUpload } from '#api/body.ts'
import type { Upload } from '#api/body.ts'
import { callerOf } from '#api/caller.ts'
import type { Caller } from '#api/caller.ts'
import { checkAnswer } from '#api/check-answer.ts'
import { readSessionCookie } from '#api/cookies.ts'
import type { ApiContext } from '#api/cookies.ts'
import type { Deps } from '#api/deps.ts'
import { refuseForged } from '#api/forgery.ts'
import { answeredBefore, requestKeyOf } from '#api/idempotency.ts'
import { queryOf, validate } from '#api/input.ts'
import { askByKey, keyCaller } from '#api/key-caller.ts'
import { freshCalendar } from '#api/live-calendar.ts'
import { Refusal } from '#api/refusal.ts'
import { isWritten, writeOf } from '#api/write.ts'
import type { RequestKey, Write, Written } from '#api/write.ts'

type UnitOf<Params> = Params extends { unit: string } ? PlacedUnit : undefined

/** A request that may be answered: known caller, right to ask, valid input. */
export interface Asked<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> {
  params: z.output<P>
  query: z.output<Q>
  body: z.output<B>
  /** The file, where the contract takes one. */
  file: Upload
  /** The unit of the path, which lies in the caller's scope. */
  unit: UnitOf<z.output<P>>
  /** For queries. */
  db: Database
  write: Write
  deps: Deps
  context: ApiContext
}

type Answer<R extends z.ZodType> = R extends z.ZodUndefined ? FileAnswer | void : z.output<R>

type Handler<A, R extends z.ZodType> = (asked: A) => Promise<Answer<R> | Written<Answer<R>>>

const NO_FILE: Upload = { name: '', type: '', bytes: new Uint8Array(0) }

/**
 * Registers an endpoint for callers who are signed in. This is the one place where a request is
 * authenticated, where its rights, its input and its origin are checked, and where its answer is made.
 */
export function serve<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  R extends z.ZodType,
>(
  api: Api,
  endpoint: Endpoint<P, Q, B, R>,
  handler: Handler<Asked<P, Q, B> & { caller: Caller }, R>,
): void {
  if (endpoint.access === 'public') throw new Error(`${endpoint.path} is public`)
  const answerTo = async (c: ApiContext, caller: Caller) => {
    const input = await inputOf(api, endpoint, c, caller)
    // An answer that holds a secret is not kept for a repetition either.
    const repeats = endpoint.method !== 'GET' && !endpoint.secret
    const key = repeats ? requestKeyOf(c, api.deps, input.content) : undefined
    const { access } = endpoint
    const behalf =
      access === 'signed-in' ? undefined : caller.standsFor(access as Action, input.path)
    const actor = { ...caller.account, for: behalf }
    const answer = (requestKey: RequestKey | undefined) =>
      handler({ ...input.asked, caller, write: writeOf(api.deps, actor, requestKey) })
    if (!key) return toResponse(api, endpoint, c, await answer(undefined))
    return once(api, c, caller, key, async () => toResponse(api, endpoint, c, await answer(key)))
  }
  route(api, endpoint, async (c) => {
    const program = endpoint.byKey && (await keyCaller(api, c, endpoint.access))
    if (program) return askByKey(api, c, program, () => answerTo(c, program))
    return answerTo(c, await personOf(api, endpoint, c))
  })
}

/** Somebody with a session, whose browser was not tricked into asking. */
async function personOf(api: Api, endpoint: Endpoint, c: ApiContext): Promise<Caller> {
  const session = await sessionOf(api, c)
  if (!session) throw new Refusal('not-signed-in')
  if (endpoint.method !== 'GET') refuseForged(c.req.raw, session)
  if (session.account.mustChange && !endpoint.beforePasswordChange) {
    throw new Refusal('password-change-required')
  }
  return callerOf(session, endpoint.access)
}

/** Registers an endpoint for everybody; who is signed in is known all the same. */
export function servePublic<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  R extends z.ZodType,
>(
  api: Api,
  endpoint: Endpoint<P, Q, B, R>,
  handler: Handler<Asked<P, Q, B> & { caller: Caller | undefined }, R>,
): void {
  if (endpoint.access !== 'public') throw new Error(`${endpoint.path} is not public`)
  route(api, endpoint, async (c) => {
    if (endpoint.method !== 'GET') refuseForged(c.req.raw, undefined)
    const session = await sessionOf(api, c)
    const caller = session && callerOf(session, 'public')
    const { asked } = await inputOf(api, endpoint, c, undefined)
    const actor = caller?.account ?? { id: null, name: '' }
    const answer = await handler({ ...asked, caller, write: writeOf(api.deps, actor, undefined) })
    return toResponse(api, endpoint, c, answer)
  })
}

function route(
  { routes, deps }: Api,
  { method, path }: Endpoint,
  answer: (c: ApiContext) => Promise<Response>,
) {
  routes.on(method, `/api${path}`, async (c) => {
    await freshCalendar(deps)
    return answer(c)
  })
}

async function sessionOf({ sessions }: Api, c: ApiContext) {
  const token = readSessionCookie(c)
  return token === undefined || token === '' ? undefined : await sessions.find(token)
}

async function inputOf<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  { deps }: Api,
  endpoint: Endpoint<P, Q, B, z.ZodType>,
  c: ApiContext,
  caller: Caller | undefined,
) {
  const params = validate(endpoint.params, c.req.param())
  const unit = caller && (await unitOf(deps.storage.read, params, caller))
  const query = validate(endpoint.query, queryOf(c.req.url))
  const content = endpoint.body ? await readJson(c.req.raw) : undefined
  const body = validate(endpoint.body, content)
  const file = endpoint.accepts
    ? await readUpload(c.req.raw, endpoint, deps.settings.fileBytes)
    : NO_FILE
  const asked = {
    params,
    query,
    body,
    file,
    unit: unit as UnitOf<z.output<P>>,
    db: deps.storage.read,
    deps,
    context: c,
  }
  return { asked, path: unit?.path, content: endpoint.accepts ? file.bytes : content }
}

/** The unit that the path names, wherever it names one: nobody gets past this to another's business. */
async function unitOf(db: Database, params: unknown, { scope }: Caller) {
  const id = (params as { unit?: string } | undefined)?.unit
  if (id === undefined) return undefined
  const unit = await findUnit(db, id)
  if (!unit) throw new Refusal('not-found', { unit: id })
  if (!isInScope(scope, unit.path)) throw new Refusal('out-of-scope', { unit: unit.name })
  return unit
}

async function toResponse(
  api: Api,
  endpoint: Endpoint,
  c: ApiContext,
  answer: unknown,
): Promise<Response> {
  const { deps } = api
  const mustWrite = endpoint.method !== 'GET' && endpoint.writes === undefined
  if (mustWrite && !isWritten(answer)) throw new Error(`${endpoint.path} wrote nothing`)
  const content = isWritten(answer) ? answer.written : answer
  if (endpoint.answers) return fileAnswer(c, content as FileAnswer)
  if (deps.checkAnswers) checkAnswer(endpoint, content)
  if (endpoint.method === 'GET' && !endpoint.secret) return await readAnswer(c, content, deps)
  return freshAnswer(c, JSON.stringify(content))
}

/** Does what the key asks for once, however often the request arrives. */
async function once(
  { deps }: Api,
  c: ApiContext,
  { account }: Caller,
  key: RequestKey,
  answer: () => Promise<Response>,
): Promise<Response> {
  const before = await answeredBefore(c, deps, account.id, key)
  if (before) return before
  try {
    return await answer()
  } catch (error) {
    // The same request may have been done while this one was on its way, which is why this one failed.
    const meanwhile = await answeredBefore(c, deps, account.id, key)
    if (!meanwhile) throw error
    return meanwhile
  }
}
