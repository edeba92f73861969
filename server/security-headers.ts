/**
 * What pages of ours may do: load only from here, run no inline script and no `eval`, be framed by
 * nobody. Whatever a page is made to contain, it cannot send anything elsewhere.
 */
const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  // Widgets place themselves by style attributes; style sheets stay ours alone.
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ')

const headers: readonly (readonly [name: string, value: string])[] = [
  ['content-security-policy', POLICY],
  ['x-content-type-options', 'nosniff'],
  ['x-frame-options', 'DENY'],
  ['referrer-policy', 'same-origin'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
  ['permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=()'],
]

const ONE_YEAR_S = 31_536_000

/** Puts the headers on an answer, whoever made it. */
export function secured(answer: Response, https: boolean): Response {
  for (const [name, value] of headers) {
    // A file of somebody else's brings a policy that is stricter still.
    if (name === 'content-security-policy' && answer.headers.has(name)) continue
    answer.headers.set(name, value)
  }
  if (https) answer.headers.set('strict-transport-security', `max-age=${ONE_YEAR_S}`)
  return answer
}
