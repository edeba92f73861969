import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BulletinBody } from '#contract/bulletin-body.ts'
import type { EditionBody, EditionRow, SiteFileBody } from '#contract/public-edition.ts'
import { findBulletin } from '#database/bulletin.ts'
import { EVERYTHING } from '#domain/access.ts'
import { publicSite } from '#api/public-site.ts'
import { writeZip } from '#documents/write-zip.ts'
import { lookInside } from '#documents/zip.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { ask, lockQuarter, step } from '#tests/api/bulletin-desk.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { browserOf, settleScored } from '#tests/api/scored-province.ts'

const PLACE = '/units/440000/public-edition'
interface Edition {
  rows: EditionRow[]
  organ: string
  licence: string
  mayPublish: boolean
}

describe.each(hosts)('the public edition on $name', ({ open }) => {
  let host: OpenHost
  let office: TestBrowser
  let chief: TestBrowser
  let leader: TestBrowser

  beforeEach(async () => {
    host = await open({ idleMinutes: 200_000, sessionHours: 4000 })
    await settleScored(host)
    await lockQuarter(host)
    office = await browserOf(host, 'inspector@440000')
    chief = await browserOf(host, 'chief-inspector@440000')
    leader = await browserOf(host, 'leader@440000')
  })
  afterEach(async () => {
    expect(host.faults).toEqual([])
    await host.close()
  })

  /** Issued on 22 November, compiled by the inspector unless somebody else does. */
  async function issued(who = office, more: Partial<ReturnType<typeof ask>> = {}, said = '') {
    const { body: one } = await who.ask<BulletinBody>('POST', '/bulletins', ask(more))
    if (said !== '') {
      const [first, ...rest] = one.content.blocks
      if (!first) throw new Error('nothing was written')
      const runs = [...first.runs, { kind: 'text' as const, text: said }]
      const content = { ...one.content, blocks: [{ ...first, runs }, ...rest] }
      await who.ask('PUT', `/bulletins/${one.id}`, { version: one.version, content })
    }
    await step(who === chief ? office : chief, one.id, 'review', { result: 'public' })
    await step(leader, one.id, 'signature', { act: 'sign' })
    return (await step(chief, one.id, 'issue')).body
  }
  const at = (id: string) => `${PLACE}/bulletins/${id}`
  const decide = (id: string, more: object = {}, who = chief) =>
    who.ask<EditionBody>('POST', `${at(id)}/decision`, {
      version: 0,
      disclosure: 'active',
      authority: '办公厅主任办公会',
      decidedOn: '2026-11-22',
      annexes: ['scores-city'],
      ...more,
    })
  const edition = async (who = chief) => (await who.get<Edition>(PLACE)).body
  const files = async (who = chief) =>
    (await who.get<{ rows: SiteFileBody[] }>(`${PLACE}/files`)).body.rows

  it('holds what was decided to be public, and only its chosen annexes', async () => {
    const one = await issued()
    expect(await edition(office)).toMatchObject({
      organ: '广东省人民政府办公厅',
      mayPublish: false,
      rows: [{ bulletin: one.id, state: 'undecided', decided: null }],
    })
    const read = await chief.get<EditionBody>(at(one.id))
    expect(read.body).toMatchObject({ state: 'undecided', may: ['decide'], version: 0 })
    // Two counties are not judged: what they have is open.
    expect(read.body.findings).toEqual([
      { code: 'not-determined', severity: 'warning', params: { units: 3 } },
    ])
    const { body } = await decide(one.id)
    expect(body).toMatchObject({
      state: 'public',
      may: ['withdraw'],
      version: 1,
      chosen: ['scores-city'],
      story: [{ act: 'decide', authority: '办公厅主任办公会', by: 'chief-inspector@440000' }],
    })
    const slug = `2026-q3-${one.seal?.digest.slice(0, 12)}`
    expect((await files()).map(({ path }) => path)).toEqual([
      'index.html',
      `bulletins/${slug}.html`,
      'data/index.html',
      `data/${slug}-1.csv`,
      `data/${slug}-1.json`,
      'data/datapackage.json',
      'hashes.txt',
    ])
    const page = await office.get<{ html: string }>(`${PLACE}/page?file=bulletins/${slug}.html`)
    expect(page.body.html).toContain(one.seal?.head)
    expect(page.body.html).toContain(one.seal?.digest)
    expect((await chief.get(`${PLACE}/page?file=../x.html`)).problem.code).toBe('not-found')
  })

  it('is decided by somebody else than the compiler, on issued bulletins of the own office', async () => {
    const own = await issued(chief)
    expect((await decide(own.id)).problem.code).toBe('not-yourself')
    expect((await decide(own.id, {}, office)).problem.code).toBe('forbidden')
    expect((await decide(own.id, {}, leader)).body.state).toBe('public')
    const { body: draft } = await office.ask<BulletinBody>('POST', '/bulletins', ask())
    expect((await decide(draft.id)).problem.code).toBe('not-found')
    const elsewhere = await chief.get('/units/440100/public-edition')
    expect(elsewhere.problem.code).toBe('out-of-scope')
    const reporter = await browserOf(host, 'reporter@440100')
    expect((await reporter.get(PLACE)).problem.code).toBe('forbidden')
  })

  it('asks for a day between the issue and today', async () => {
    const { id } = await issued()
    for (const decidedOn of ['2026-11-21', '2026-11-23']) {
      const { problem } = await decide(id, { decidedOn })
      expect(problem.fields).toMatchObject([{ path: 'decidedOn', code: 'edition-day' }])
    }
  })

  it('refuses what names people or ways to reach them, unless it stays inside', async () => {
    const one = await issued(office, {}, '联系电话：13800138000。')
    const refused = await decide(one.id)
    expect(refused.problem).toMatchObject({
      code: 'edition-checks',
      fields: [{ path: 'text', code: 'contact', params: { contact: '13800138000' } }],
    })
    expect((await files()).map(({ path }) => path)).not.toContain('sitemap.xml')
    const inside = await decide(one.id, { disclosure: 'none', annexes: [] })
    expect(inside.body).toMatchObject({ state: 'none', may: ['decide'] })
    expect(await files()).toHaveLength(4)
  })

  it('is withdrawn with a reason, and decided anew; the second of two hears what the first did', async () => {
    const { id } = await issued()
    await decide(id)
    expect((await decide(id)).problem).toMatchObject({
      code: 'changed-meanwhile',
      current: { version: 1, state: 'public' },
    })
    expect((await decide(id, { version: 1 })).problem.code).toBe('edition-state')
    const path = `${at(id)}/withdrawal`
    expect((await chief.ask('POST', path, { version: 1, text: '' })).problem.code).toBe(
      'invalid-input',
    )
    const { body } = await chief.ask<EditionBody>('POST', path, { version: 1, text: '数据有误' })
    expect(body).toMatchObject({ state: 'withdrawn', may: ['decide'], version: 2 })
    expect(await files()).toHaveLength(4)
    expect((await decide(id, { version: 2, disclosure: 'on-application' })).body.state).toBe(
      'on-application',
    )
    const auditor = await browserOf(host, 'auditor@440000')
    const { body: log } = await auditor.get<{ rows: { action: string; subject: string }[] }>(
      '/audit',
    )
    expect(
      log.rows
        .filter(({ subject }) => subject === id)
        .map(({ action }) => action)
        .slice(0, 3),
    ).toEqual(['edition.decide', 'edition.withdraw', 'edition.decide'])
  })

  it('comes as one archive with the same bytes as the folder, and names nobody of the office', async () => {
    const one = await issued()
    await decide(one.id, { annexes: ['scores-city', 'problems'] })
    const settings = { licence: '注明来源即可使用', address: 'https://www.example.gov.cn/gk/' }
    expect((await chief.ask('PUT', `${PLACE}/settings`, settings)).body).toEqual(settings)
    const script = { ...settings, address: 'javascript:alert(1)' }
    expect((await chief.ask('PUT', `${PLACE}/settings`, script)).problem.code).toBe('invalid-input')
    const unit = { id: '440000', name: '广东省', kind: 'province' as const }
    const site = await publicSite(host.deps, unit)
    const again = await publicSite({ ...host.deps, storage: { ...host.storage } }, unit)
    expect(writeZip(again)).toEqual(writeZip(site))
    expect(lookInside(writeZip(site))?.names).toEqual((await files()).map(({ path }) => path))
    const text = site.map(({ bytes }) => new TextDecoder().decode(bytes)).join('\n')
    for (const word of ['@440000', 'inspector', '主任办公会', '抄送']) {
      expect([word, text.includes(word)]).toEqual([word, false])
    }
    const answer = await chief.ask('GET', `${PLACE}/archive`)
    expect(answer.headers.get('content-type')).toBe('application/zip')
  })

  it('holds the lines of the annexes as they were frozen', async () => {
    const one = await issued()
    await decide(one.id)
    const kept = await findBulletin(host.storage.read, { scope: EVERYTHING, drafts: [] }, one.id)
    const frozen = kept?.evidence?.annexes['scores-city'] ?? []
    const site = await publicSite(host.deps, { id: '440000', name: '广东省', kind: 'province' })
    const json = site.find(({ path }) => path.endsWith('-1.json'))
    const { rows } = JSON.parse(new TextDecoder().decode(json?.bytes)) as {
      rows: Record<string, unknown>[]
    }
    expect(rows.map((row) => row['单位编码'])).toEqual(frozen.map(({ unit }) => unit))
    // 广州 40 + 30 + 30, 深圳 40 + 0 + 20, as in the bulletin.
    expect(rows.slice(0, 2).map((row) => [row['单位'], row['得分'], row['得分至']])).toEqual([
      ['广州市', 100, 100],
      ['深圳市', 60, 60],
    ])
  })

  it('tells that a bulletin was corrected, and leads to the correction once it is public', async () => {
    const first = await issued()
    await decide(first.id)
    const second = await issued(office, { corrects: first.id })
    expect((await edition()).rows.find(({ bulletin }) => bulletin === first.id)?.correctedBy).toBe(
      second.number,
    )
    const unit = { id: '440000', name: '广东省', kind: 'province' as const }
    const pages = async () =>
      (await publicSite(host.deps, unit))
        .filter(({ path }) => path.startsWith('bulletins/'))
        .map(({ bytes }) => new TextDecoder().decode(bytes))
    expect((await pages())[0]).toContain('更正文件没有公开')
    await decide(second.id)
    // Both are of the same instant here: neither is first by right.
    const all = await pages()
    const older = all.find((page) => page.includes('本通报已被更正')) ?? ''
    expect(all.filter((page) => page.includes('本通报更正：'))).toHaveLength(1)
    expect(older).toContain('本通报已被更正，请以新通报为准：')
    expect(older).toContain(second.number)
  })
})
