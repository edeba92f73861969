/** A browser against a server that listens: its cookie, its token, and nothing more. */
export interface HostBrowser {
  ask(method: string, path: string, body?: unknown): Promise<Response>
  /** What its requests carry, for a request that `fetch` cannot make. */
  headers(): Record<string, string>
  signIn(name: string, password: string): Promise<void>
}

export function openHostBrowser(address: string): HostBrowser {
  let cookie = ''
  let csrf = 'none'
  const ask: HostBrowser['ask'] = async (method, path, body) => {
    const response = await fetch(`${address}/api${path}`, {
      method,
      headers: {
        cookie,
        'x-gongxin-csrf': csrf,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const [set] = response.headers.getSetCookie()
    if (set !== undefined) [cookie = ''] = set.split(';', 1)
    return response
  }
  return {
    ask,
    headers: () => ({ cookie, 'x-gongxin-csrf': csrf }),
    async signIn(name, password) {
      const response = await ask('POST', '/session', { name, password })
      const session = (await response.json()) as { csrf?: string; mustChangePassword?: boolean }
      if (session.csrf === undefined) throw new Error(`${name} could not sign in`)
      csrf = session.csrf
      if (!session.mustChangePassword) return
      const change = { current: password, next: CHANGED }
      const changed = await ask('PUT', '/session/password', change)
      csrf = ((await changed.json()) as { csrf: string }).csrf
    },
  }
}

/** What a first password is changed into. */
export const CHANGED = 'Changed-at-first-1'
