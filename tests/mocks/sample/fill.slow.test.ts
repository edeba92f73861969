import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EVERYTHING } from '#domain/access.ts'
import { frozenText } from '#domain/bulletin/freeze.ts'
import { refreshAllResults } from '#api/refresh-results.ts'
import { scoringFrame } from '#api/scoring-frame.ts'
import { SAMPLE_ACCOUNTS } from '#api/session-body.ts'
import { findBulletin, listBulletins } from '#database/bulletin.ts'
import { readSetting } from '#database/setting.ts'
import { exact, roundedText } from '#domain/number/exact.ts'
import { fillSample } from '#mocks/sample/fill.ts'
import { readSampleFiles } from '#mocks/sample/files-node.ts'
import { hosts, type OpenHost } from '#tests/api/hosts.ts'
import type { Golden } from '#tests/golden/score-sample.ts'

const golden = JSON.parse(
  readFileSync(new URL('../../golden/scorecards.json', import.meta.url), 'utf8'),
) as Golden[]

// The browser fetches the finished database instead, so it never fills one.
const servers = hosts.filter(({ name }) => !name.includes('WebAssembly'))

describe.each(servers)('filling on $name', { timeout: 300_000 }, ({ open }) => {
  let host: OpenHost
  const rowsOf = async (table: 'unit' | 'fact' | 'audit' | 'account') => {
    const { count } = await host.storage.read
      .selectFrom(table)
      .select((all) => all.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    return Number(count)
  }

  beforeAll(async () => {
    host = await open()
    await fillSample(host, await readSampleFiles(), 'a sample password')
  }, 300_000)
  afterAll(() => host.close())

  it('a second time changes nothing', async () => {
    const before = [await rowsOf('unit'), await rowsOf('fact'), await rowsOf('audit')]
    await fillSample(host, await readSampleFiles(), 'another password')
    expect([await rowsOf('unit'), await rowsOf('fact'), await rowsOf('audit')]).toEqual(before)
  })

  it('offers sample accounts that can sign in with the password, at once', async () => {
    const offered = JSON.parse((await readSetting(host.storage.read, SAMPLE_ACCOUNTS)) ?? '[]')
    expect(offered).toContainEqual(
      expect.objectContaining({ name: 'reporter.transport', password: 'a sample password' }),
    )
    const account = await host.storage.read
      .selectFrom('account')
      .select(['password_hash', 'must_change', 'disabled'])
      .where('name', '=', 'reporter.transport')
      .executeTakeFirstOrThrow()
    expect(account).toMatchObject({ must_change: 0, disabled: 0 })
    const { verify } = host.deps.passwords
    expect(await verify('a sample password', account.password_hash)).toBe(true)
  })

  it.each(['2024-Q4', '2025-Q3', '2026-Q2', '2026-Q3'])(
    'gives in %s the totals that the golden scorecards have',
    async (period) => {
      await refreshAllResults(host.deps, await scoringFrame(host.deps, period))
      const rows = await host.storage.read
        .selectFrom('scorecard')
        .select(['unit_id', 'kind', 'low', 'high'])
        .where('period', '=', period)
        .execute()
      const shown = (points: string | null) => String(Number(roundedText(exact(points ?? '0'), 4)))
      const stored = new Map(rows.map((row) => [row.unit_id, row]))
      for (const { unit, total } of golden.filter((card) => card.period === period)) {
        const row = stored.get(unit)
        const text =
          row?.kind === 'exact'
            ? shown(row.low)
            : row?.kind === 'range'
              ? `${shown(row.low)}–${shown(row.high)}`
              : 'none: vetoed'
        expect([unit, text]).toEqual([unit, total])
      }
    },
  )

  it('holds bulletins that went the way of every bulletin, and whose seals are true', async () => {
    const { deps, storage } = host
    const reach = { scope: EVERYTHING, drafts: [EVERYTHING] }
    const all = await listBulletins(storage.read, reach, {}, 50)
    // The latest first: one that is being edited, that of the last locked quarter, and a corrected pair.
    expect(
      all.map(({ period, subject, state, number }) => [period, subject, state, number?.serial]),
    ).toEqual([
      ['2026-Q2', 'inspection', 'edited', undefined],
      ['2026-Q2', 'assessment', 'issued', 3],
      ['2026-Q1', 'assessment', 'issued', 2],
      ['2026-Q1', 'assessment', 'issued', 1],
    ])
    expect(all[2]?.corrects).toBe(all[3]?.id)
    for (const { id } of all.slice(1)) {
      const one = await findBulletin(storage.read, reach, id)
      const { number, content, evidence, head, digest } = one ?? {}
      if (!number || !content || !evidence || !head) throw new Error('it is not sealed')
      expect(deps.digest(frozenText({ number, content, evidence, head }))).toBe(digest)
    }
  })
})
