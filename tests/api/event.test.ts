import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ChangeBody } from '#contract/event.ts'
import { setGrants } from '#database/role-grant.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { accountId } from '#tests/api/province.ts'
import { browserOf, conference, settleScored } from '#tests/api/scored-province.ts'

interface Heard {
  id: string
  event: string
  data: string
}

/** Reads a stream event by event. */
function listenTo(body: ReadableStream<Uint8Array>) {
  const reader = body.pipeThrough(new TextDecoderStream() as never).getReader()
  let text = ''
  return {
    /** The next event; 'silence' when none comes in time, undefined at the end. */
    async next(patience = 8000): Promise<Heard | 'silence' | undefined> {
      const until = Date.now() + patience
      for (;;) {
        const end = text.indexOf('\n\n')
        if (end !== -1) {
          const lines = text.slice(0, end).split('\n')
          text = text.slice(end + 2)
          const of = (name: string) =>
            lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? ''
          return { id: of('id'), event: of('event'), data: of('data') }
        }
        const wait = new Promise<'silence'>((resolve) =>
          setTimeout(() => resolve('silence'), Math.max(1, until - Date.now())),
        )
        const part = await Promise.race([reader.read(), wait])
        if (part === 'silence') return part
        if (part.done) return undefined
        text += part.value
      }
    },
    close: () => reader.cancel(),
  }
}
type Listening = ReturnType<typeof listenTo>

describe.each(hosts)('live events on $name', ({ open }) => {
  let host: OpenHost
  let reporter: TestBrowser
  const listening: Listening[] = []

  beforeEach(async () => {
    host = await open()
    await settleScored(host)
    reporter = await browserOf(host, 'reporter@440100')
  })
  afterEach(async () => {
    await Promise.all(listening.splice(0).map((one) => one.close()))
    await host.close()
  })

  async function listen(browser: TestBrowser, lastId?: string) {
    const answer = await browser.open('/events', lastId ? { 'last-event-id': lastId } : {})
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/event-stream'])
    if (!answer.body) throw new Error('no stream')
    const one = listenTo(answer.body)
    listening.push(one)
    const first = await one.next()
    if (first === undefined || first === 'silence') throw new Error('no greeting')
    return { ...one, first }
  }
  const changes = (heard: Heard | 'silence' | undefined): ChangeBody[] =>
    typeof heard === 'object' && heard.event === 'change'
      ? (JSON.parse(heard.data) as ChangeBody[])
      : []
  const write = (title: string) =>
    reporter.ask('POST', '/units/440100/facts', conference('2026-11-03', title))
  const submit = () =>
    reporter.ask('POST', '/units/440100/sections/2026-Q4/submission', {
      action: 'submit',
      sections: [{ ledger: 'press-events', version: 0 }],
    })

  it('tell the office which unit handed in, and for which period', async () => {
    const office = await listen(await browserOf(host, 'inspector@440000'))
    await submit()
    expect(changes(await office.next())).toEqual([
      { kind: 'section', unit: '440100', period: '2026-Q4' },
    ])
  })

  it('tell nobody of units out of reach, nor what they may not read', async () => {
    const neighbour = await listen(await browserOf(host, 'reporter@440300'))
    const administrator = await listen(await browserOf(host, 'system-admin@440000'))
    const own = await listen(reporter)
    await write('发布会')
    expect(changes(await own.next())).toEqual([{ kind: 'fact', unit: '440100', period: null }])
    expect(await neighbour.next(1500)).toBe('silence')
    expect(await administrator.next(1500)).toBe('silence')
  })

  it('go on where they stopped, and say when too much was missed', async () => {
    const before = await listen(reporter)
    await before.close()
    await write('第一场')
    await write('第二场')
    const after = await listen(reporter, before.first.id)
    expect(changes(await after.next())).toEqual([{ kind: 'fact', unit: '440100', period: null }])
    const strange = await listen(reporter, '999999')
    expect(strange.first.event).toBe('missed')
  })

  it('end with the session, and follow the roles', async () => {
    const inspector = await browserOf(host, 'inspector@440000')
    const office = await listen(inspector)
    const roles = { by: 'test', now: host.clock.now() }
    const inspectorId = accountId('inspector@440000')
    await host.storage.write(({ tx }) => setGrants(tx, inspectorId, [], roles))
    host.clock.pass(6000)
    await write('发布会')
    expect(changes(await office.next(1500))).toEqual([])

    const own = await listen(reporter)
    await reporter.ask('DELETE', '/session', {})
    // Even on a quiet line it is soon seen that nobody is there.
    host.clock.pass(16_000)
    expect(await own.next()).toMatchObject({ event: 'end' })
    expect(await own.next()).toBeUndefined()
  })

  it('do not keep a session alive that nobody uses', async () => {
    const own = await listen(reporter)
    for (let minutes = 0; minutes <= 30; minutes += 1) host.clock.pass(60_000)
    expect(await own.next()).toMatchObject({ event: 'end' })
    expect((await reporter.get('/tasks')).problem.code).toBe('not-signed-in')
  })

  it('are four at most for each account: a new one takes the place of the oldest', async () => {
    const streams: Listening[] = []
    for (let count = 0; count < 5; count += 1) streams.push(await listen(reporter))
    expect(await streams[0]?.next()).toMatchObject({ event: 'end' })
    await write('发布会')
    expect(changes(await streams[4]?.next())).toHaveLength(1)
  })
})
