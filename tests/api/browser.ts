import { CSRF_HEADER } from '#contract/endpoint.ts'
import type { Problem } from '#contract/refusal.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { PASSWORD } from '#tests/api/province.ts'

export interface Answer<T = unknown> {
  status: number
  headers: Headers
  /** The JSON that was answered, or its text. */
  body: T
  /** The body as a problem; where it is none, its code is undefined. */
  problem: Problem
}

interface Options {
  headers?: Record<string, string>
  /** Sent instead of JSON. */
  raw?: BodyInit
  signal?: AbortSignal
}

/** A browser with its cookies: what it sends and keeps, and nothing more. */
export interface TestBrowser {
  cookies: Map<string, string>
  csrf: string
  ask<T = unknown>(
    method: string,
    path: string,
    body?: unknown,
    options?: Options,
  ): Promise<Answer<T>>
  get<T = unknown>(path: string, headers?: Record<string, string>): Promise<Answer<T>>
  /** The answer as it comes in: for streams. */
  open(path: string, headers?: Record<string, string>): Promise<Response>
  signIn(name: string, password?: string): Promise<Answer>
}

const ORIGIN = 'http://gongxin.test'

export function openBrowser(host: Pick<OpenHost, 'api'>, address = '10.0.0.1'): TestBrowser {
  const cookies = new Map<string, string>()

  function keep(response: Response) {
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (/max-age=0/i.test(line)) cookies.delete(name)
      else cookies.set(name, value)
    }
  }

  const cookieHeader = (): Record<string, string> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    return cookie === '' ? {} : { cookie }
  }

  const browser: TestBrowser = {
    cookies,
    csrf: 'none',
    async ask(method, path, body, { headers = {}, raw, signal } = {}) {
      const request = new Request(`${ORIGIN}/api${path}`, {
        method,
        headers: {
          ...cookieHeader(),
          ...(method !== 'GET' && { [CSRF_HEADER]: browser.csrf }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        ...(raw !== undefined && { body: raw, duplex: 'half' }),
        ...(signal && { signal }),
      } as RequestInit)
      const response = await host.api(request, { address })
      keep(response)
      const isJson = /^application\/(problem\+)?json/.test(
        response.headers.get('content-type') ?? '',
      )
      const text = await response.text()
      const content = isJson ? JSON.parse(text) : text
      return {
        status: response.status,
        headers: response.headers,
        body: content,
        problem: content as Problem,
      }
    },
    get: (path, headers = {}) => browser.ask('GET', path, undefined, { headers }),
    open: (path, headers = {}) =>
      host.api(
        new Request(`${ORIGIN}/api${path}`, { headers: { ...cookieHeader(), ...headers } }),
        { address },
      ),
    async signIn(name, password = PASSWORD) {
      const answer = await browser.ask<{ csrf?: string }>('POST', '/session', { name, password })
      if (answer.body.csrf !== undefined) browser.csrf = answer.body.csrf
      return answer
    },
  }
  return browser
}
