import { CSRF_HEADER } from '#contract/endpoint.ts'
import { Refusal } from '#api/refusal.ts'
import { isSame } from '#api/scrypt.ts'
import type { LiveSession } from '#api/sessions.ts'

/**
 * Refuses a write that another site made our user's browser send. Three walls: the browser's own
 * word on where the request comes from, a header that no form can send, and in it the token of the
 * session, which another site cannot read.
 */
export function refuseForged(request: Request, session: LiveSession | undefined): void {
  const { headers } = request
  if (!isSameOrigin(headers, request.url)) throw new Refusal('forged-request')
  const token = headers.get(CSRF_HEADER)
  if (token === null) throw new Refusal('forged-request')
  if (session && !isSame(token, session.csrf)) throw new Refusal('forged-request')
}

function isSameOrigin(headers: Headers, url: string): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin') return false
  const origin = headers.get('origin')
  if (origin === null) return true
  // The scheme may differ behind a proxy that ends TLS; the host does not.
  return URL.canParse(origin) && new URL(origin).host === (headers.get('host') ?? new URL(url).host)
}
