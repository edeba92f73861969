import { readEvents } from '#contract/event.ts'
import { scopeFor } from '#domain/access.ts'
import type { Action } from '#domain/access.ts'
import type { FileAnswer } from '#api/answer.ts'
import type { Api } from '#api/api.ts'
import { readSessionCookie } from '#api/cookies.ts'
import { serve } from '#api/serve.ts'
import { liveEvents } from '#api/live.ts'

export function serveEvents(api: Api): void {
  const live = liveEvents(api.deps)

  serve(api, readEvents, async ({ caller, context }): Promise<FileAnswer> => {
    const token = readSessionCookie(context) ?? ''
    const said = Number(context.req.header('last-event-id') ?? Number.NaN)
    const after = Number.isSafeInteger(said) && said >= 0 ? said : undefined
    // Listening is not work: it does not keep a session alive that nobody uses.
    const listener = async () => {
      const session = await api.sessions.peek(token)
      if (!session) return undefined
      const { account, holdings } = session
      return { account: account.id, scopeOf: (action: Action) => scopeFor(holdings, action) }
    }
    context.header('x-accel-buffering', 'no')
    const body = await live.open(caller.account.id, listener, after)
    return { type: 'text/event-stream', name: 'events', inline: true, body }
  })
}
