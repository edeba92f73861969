import { KEY_HEADER } from '#contract/endpoint.ts'
import { findAnswered } from '#database/idempotency.ts'
import { freshAnswer } from '#api/answer.ts'
import type { ApiContext } from '#api/cookies.ts'
import type { Deps } from '#api/deps.ts'
import { Refusal } from '#api/refusal.ts'
import type { RequestKey } from '#api/write.ts'

const KEY = /^[\x21-\x7e]{8,100}$/

/** The key that makes a write safe to repeat, or undefined when it carries none. */
export function requestKeyOf(c: ApiContext, deps: Deps, content: unknown): RequestKey | undefined {
  const key = c.req.header(KEY_HEADER)
  if (key === undefined) return undefined
  if (!KEY.test(key)) {
    const field = { path: KEY_HEADER, code: 'invalid-format', params: {} }
    throw new Refusal('invalid-input', {}, { fields: [field] })
  }
  const digest = content instanceof Uint8Array ? deps.digest(content) : JSON.stringify(content)
  // The same request may come by another name of the host.
  const { pathname, search } = new URL(c.req.url)
  return { key, request: deps.digest(`${c.req.method} ${pathname}${search} ${digest}`) }
}

/**
 * The answer that this very request got before, or undefined when it is new.
 *
 * @throws Refusal `key-reused` when the key belongs to another request
 */
export async function answeredBefore(
  c: ApiContext,
  deps: Deps,
  account: string,
  { key, request }: RequestKey,
): Promise<Response | undefined> {
  const known = await findAnswered(deps.storage.read, account, key)
  if (!known) return undefined
  if (known.request !== request) throw new Refusal('key-reused')
  return freshAnswer(c, known.answer === '' ? undefined : known.answer)
}
