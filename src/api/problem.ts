import { REFUSALS } from '#contract/refusal.ts'
import type { Problem } from '#contract/refusal.ts'
import { Refusal } from '#api/refusal.ts'
import type { Log } from '#api/deps.ts'

/**
 * The refusal as problem details (RFC 9457). Anything that is not a refusal is a fault of ours: the
 * caller learns only the correlation id, which the log has too.
 */
export function problemAnswer(error: unknown, correlation: string, log: Log): Response {
  const refusal = error instanceof Refusal ? error : new Refusal('internal')
  if (refusal !== error) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
    log.error('request failed', { correlation, stack })
  }
  const { code, params, more } = refusal
  const status = REFUSALS[code]
  const problem: Problem = {
    type: `/api/docs#${code}`,
    title: code.replaceAll('-', ' '),
    status,
    code,
    params: { ...params },
    ...(more.fields && { fields: more.fields }),
    ...(more.current !== undefined && { current: more.current }),
    correlation,
  }
  return new Response(JSON.stringify(problem), {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...(more.retryAfter !== undefined && { 'retry-after': String(more.retryAfter) }),
    },
  })
}
