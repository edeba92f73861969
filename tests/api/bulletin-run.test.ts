import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { asRun } from '#api/bulletin-run.ts'
import type { CompileRun } from '#api/bulletin-run.ts'
import { Refusal } from '#api/refusal.ts'
import type { BulletinBody, BulletinRow } from '#contract/bulletin-body.ts'
import { KEY_HEADER } from '#contract/endpoint.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { ask, lockQuarter } from '#tests/api/bulletin-desk.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { browserOf, settleScored } from '#tests/api/scored-province.ts'

const RUN = '1117-2226-3335-4444'
interface Progress {
  stage: string | null
  done: number
  of: number
}

describe.each(hosts)('compiling bulletins on $name', ({ open }) => {
  let host: OpenHost
  let office: TestBrowser

  beforeEach(async () => {
    host = await open()
    await settleScored(host)
    await lockQuarter(host)
    office = await browserOf(host, 'inspector@440000')
  })
  afterEach(async () => {
    await host.close()
  })

  const look = async (who: TestBrowser) => (await who.get<Progress>(`/bulletin-runs/${RUN}`)).body
  const stop = async (who: TestBrowser) =>
    (await who.ask<{ stopped: boolean }>('DELETE', `/bulletin-runs/${RUN}`)).body
  const rows = async () => (await office.get<{ rows: BulletinRow[] }>('/bulletins')).body.rows
  const accountOf = async (name: string) => {
    const row = await host.storage.read
      .selectFrom('account')
      .select('id')
      .where('name', '=', name)
      .executeTakeFirstOrThrow()
    return row.id
  }

  /** Work that goes on only when the test says so. */
  async function heldRun() {
    let goOn: () => void = () => undefined
    let begun: () => void = () => undefined
    const held = new Promise<void>((resume) => (goOn = resume))
    const isBegun = new Promise<void>((resume) => (begun = resume))
    const account = await accountOf('inspector@440000')
    const work = asRun(
      host.storage,
      { account, run: RUN, isGone: () => false },
      async (run: CompileRun) => {
        await run.step('lines', 250, 6500)
        begun()
        await held
        await run.step('text')
        return 'written'
      },
    )
    await isBegun
    return { work, goOn }
  }

  it('tells how many units are counted, to the one who asked', async () => {
    expect(await look(office)).toEqual({ stage: null, done: 0, of: 0 })
    const { work, goOn } = await heldRun()
    expect(await look(office)).toEqual({ stage: 'lines', done: 250, of: 6500 })
    const other = await browserOf(host, 'inspector@440100')
    expect((await look(other)).stage).toBeNull()
    expect(await stop(other)).toEqual({ stopped: false })
    goOn()
    expect(await work).toBe('written')
    expect((await look(office)).stage).toBeNull()
  })

  it('ends at the next step when it is given up', async () => {
    const { work, goOn } = await heldRun()
    expect(await stop(office)).toEqual({ stopped: true })
    goOn()
    await expect(work).rejects.toBeInstanceOf(Refusal)
    expect((await look(office)).stage).toBeNull()
  })

  it('leaves nothing behind where nobody waits any more', async () => {
    const before = await host.storage.read
      .selectFrom('audit')
      .select((all) => all.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    // Given up at the last moment: when the audit entry of the draft is made.
    const { digest } = host.deps
    const gaveUp = new AbortController()
    host.deps.digest = (content) => {
      if (String(content).includes('"state":"compiled"')) gaveUp.abort()
      return digest(content)
    }
    const options = { signal: gaveUp.signal, headers: { [KEY_HEADER]: RUN } }
    const gone = await office.ask('POST', '/bulletins', ask(), options)
    expect(gone.problem.code).toBe('unavailable')
    expect(gaveUp.signal.aborted).toBe(true)
    host.deps.digest = digest
    expect(await rows()).toEqual([])
    for (const table of ['bulletin', 'bulletin_version', 'bulletin_step'] as const) {
      expect(await host.storage.read.selectFrom(table).selectAll().execute()).toEqual([])
    }
    const after = await host.storage.read
      .selectFrom('audit')
      .select((all) => all.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    expect(after).toEqual(before)
    // The same key does it when it is asked again.
    const again = await office.ask<BulletinBody>('POST', '/bulletins', ask(), {
      headers: { [KEY_HEADER]: RUN },
    })
    expect(again.status).toBe(200)
    expect(await rows()).toHaveLength(1)
  })
})
