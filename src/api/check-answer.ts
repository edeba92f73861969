import type { Endpoint } from '#contract/endpoint.ts'

/**
 * Compares an answer with its contract, strictly: a field that the contract does not know is an
 * error too. For tests; in production the types have to be enough.
 *
 * @throws Error that names the endpoint
 */
export function checkAnswer({ method, path, response }: Endpoint, content: unknown): void {
  const sent: unknown = content === undefined ? undefined : JSON.parse(JSON.stringify(content))
  if (!response) {
    if (sent !== undefined) throw new Error(`${method} ${path} answers what its contract lacks`)
    return
  }
  const result = response.safeParse(sent)
  if (!result.success) throw new Error(`${method} ${path} breaks its contract: ${result.error}`)
  const extra = difference(sent, result.data, '')
  if (extra !== undefined) throw new Error(`${method} ${path} answers more: ${extra}`)
}

/** The first place where two values differ. */
function difference(a: unknown, b: unknown, at: string): string | undefined {
  if (Object.is(a, b)) return undefined
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return at || '/'
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>]
  for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
    const found = difference(left[key], right[key], `${at}/${key}`)
    if (found !== undefined) return found
  }
  return undefined
}
