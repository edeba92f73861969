import { getCookie, setCookie } from 'hono/cookie'
import type { Context } from 'hono'
import type { Deps, HostEnv } from '#api/deps.ts'

export type ApiContext = Context<{ Bindings: HostEnv }>

export const SESSION_COOKIE = 'gx_session'

/** A host without real requests passes no environment at all. */
const jarOf = (c: ApiContext) => (c.env as HostEnv | undefined)?.jar

export const readSessionCookie = (c: ApiContext): string | undefined =>
  jarOf(c)?.get(SESSION_COOKIE) ?? getCookie(c, SESSION_COOKIE)

/** Where the request came from, as far as the host knows. */
export const addressOf = (c: ApiContext): string =>
  (c.env as HostEnv | undefined)?.address ?? 'unknown'

/** @param maxAge seconds; 0 removes the cookie */
export function writeSessionCookie(c: ApiContext, deps: Deps, token: string, maxAge: number): void {
  const jar = jarOf(c)
  if (jar) return jar.set(SESSION_COOKIE, token, maxAge)
  setCookie(c, SESSION_COOKIE, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: deps.secureCookies,
    maxAge,
  })
}
