import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AnnexRowBody, FigureUnitsBody } from '#contract/bulletin.ts'
import type { BulletinBody, BulletinRow } from '#contract/bulletin-body.ts'
import type { BulletinSettingsBody } from '#contract/bulletin-settings.ts'
import { blockText, figuresIn, tablesIn, text } from '#domain/bulletin/content.ts'
import type { BulletinContent, DataBlock } from '#domain/bulletin/content.ts'
import { NOTHING_TABLED } from '#domain/bulletin/data-ref.ts'
import { keyOf } from '#domain/bulletin/figure.ts'
import { frozenText } from '#domain/bulletin/freeze.ts'
import { findBulletin } from '#database/bulletin.ts'
import { EVERYTHING } from '#domain/access.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { ask, lockQuarter, step } from '#tests/api/bulletin-desk.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { browserOf, settleScored } from '#tests/api/scored-province.ts'

const tableOf = (id: string, ref: Pick<DataBlock['ref'], 'data' | 'class'>): DataBlock => ({
  id,
  kind: 'data',
  part: 'situation',
  runs: [text('表')],
  ref: { period: '2026-Q3', form: 'table', most: 20, ...ref },
  shown: NOTHING_TABLED,
})
/** Scores of the cities, and grades by class. */
const withTables = (content: BulletinContent): BulletinContent => ({
  ...content,
  blocks: [
    ...content.blocks,
    tableOf('t1', { data: 'scores', class: 'city' }),
    tableOf('t2', { data: 'grades' }),
  ],
})
/** After the issue: 深圳 has 20 points less. */
async function judgeLess(chief: TestBrowser, office: TestBrowser) {
  const { body } = await chief.get<{ rows: { period: string; version: number }[] }>('/periods')
  const version = body.rows.find(({ period }) => period === '2026-Q3')?.version
  await chief.ask('PATCH', '/periods/2026-Q3', { version, state: 'closed', because: '更正得分' })
  const path = '/units/440300/judgements/2026-Q3/quality'
  await office.ask('PUT', path, { points: '0', because: '更正', version: 1 })
}

type Rows = { rows: BulletinRow[]; years: number[]; total: number; next: string | null }

describe.each(hosts)('bulletins on $name', ({ open }) => {
  let host: OpenHost
  let office: TestBrowser
  let chief: TestBrowser
  let leader: TestBrowser
  let reporter: TestBrowser

  beforeEach(async () => {
    host = await open({ idleMinutes: 200_000, sessionHours: 4000 })
    await settleScored(host)
    await lockQuarter(host)
    office = await browserOf(host, 'inspector@440000')
    chief = await browserOf(host, 'chief-inspector@440000')
    leader = await browserOf(host, 'leader@440000')
    reporter = await browserOf(host, 'reporter@440100')
  })
  afterEach(async () => {
    await host.close()
  })

  const compile = async (more: Partial<ReturnType<typeof ask>> = {}, who = office) =>
    (await who.ask<BulletinBody>('POST', '/bulletins', ask(more))).body
  const read = async (who: TestBrowser, id: string) =>
    (await who.get<BulletinBody>(`/bulletins/${id}`)).body
  const save = (who: TestBrowser, id: string, version: number, content: BulletinContent) =>
    who.ask<BulletinBody>('PUT', `/bulletins/${id}`, { version, content })
  async function issued(more: Partial<ReturnType<typeof ask>> = {}) {
    const { id } = await compile(more)
    await step(chief, id, 'review', { result: 'public' })
    await step(leader, id, 'signature', { act: 'sign' })
    return (await step(chief, id, 'issue')).body
  }

  it('compiles from a locked period, and says first what it would cover', async () => {
    const question = '/bulletins/preview?unit=440000&period='
    expect((await office.get(`${question}2026-Q4`)).problem.code).toBe('bulletin-period')
    const { body } = await office.get<{ classes: unknown[] }>(`${question}2026-Q3`)
    expect(body).toMatchObject({
      state: 'locked',
      classes: [
        // Not judged: the points of two cities that nobody judged are open.
        { id: 'city', units: 3, undetermined: 1 },
        { id: 'county', units: 2, undetermined: 2 },
      ],
      // Ten working days from Sunday 22 November.
      due: '2026-12-04',
    })
    const early = await office.ask('POST', '/bulletins', ask({ period: '2026-Q4' }))
    expect(early.problem.code).toBe('bulletin-period')
    const past = await office.ask('POST', '/bulletins', ask({ due: '2026-11-21' }))
    expect(past.problem.fields).toMatchObject([{ path: 'due', code: 'past-day' }])
    const one = await compile()
    expect(one).toMatchObject({
      state: 'compiled',
      number: null,
      may: ['edit', 'refresh', 'withdraw'],
      title: '广东省人民政府办公厅关于2026年第三季度政务公开考核情况的通报',
      compiledBy: 'inspector@440000',
    })
    const text = one.content.blocks.map(blockText)
    // 广州 40 + 30 + 30, 深圳 40 + 0 + 20; 似广州 has handed in nothing and is not judged.
    expect(text).toContain(
      '城市3个，平均得分80.0分，最高100.0分（广州市），最低60.0分。其中良好2个，不合格1个。',
    )
  })

  it('ties every figure to the data, whatever a client sends', async () => {
    const one = await compile()
    const forged: BulletinContent = {
      ...one.content,
      blocks: one.content.blocks.map((block) => ({
        ...block,
        runs: block.runs.map((run) => (run.kind === 'figure' ? { ...run, shown: '999' } : run)),
      })),
    }
    const { body } = await save(office, one.id, 1, forged)
    expect(body.state).toBe('edited')
    expect(figuresIn(body.content).map(({ shown }) => shown)).toEqual(
      figuresIn(one.content).map(({ shown }) => shown),
    )
    const now = new Map(body.figures.map((figure) => [keyOf(figure.ref), figure.now]))
    for (const { ref, shown } of figuresIn(body.content)) expect(now.get(keyOf(ref))).toBe(shown)
  })

  it('keeps a figure that a hand changed, with its reason and who it was', async () => {
    const one = await compile()
    const changed: BulletinContent = {
      ...one.content,
      blocks: one.content.blocks.map((block) => ({
        ...block,
        runs: block.runs.map((run) =>
          run.kind === 'figure' && run.ref.figure === 'mean' && run.ref.class === 'city'
            ? {
                ...run,
                override: {
                  text: '80.5',
                  because: '复核后调整',
                  by: '别人',
                  at: '2020-01-01T00:00:00.000+08:00',
                },
              }
            : run,
        ),
      })),
    }
    const { body } = await save(office, one.id, 1, changed)
    const found = figuresIn(body.content).find(({ override }) => override)
    expect(found?.override).toMatchObject({ text: '80.5', by: 'inspector@440000' })
    expect(body.findings).toContainEqual(
      expect.objectContaining({ code: 'changed-figure', severity: 'warning' }),
    )
    const again = await step(office, one.id, 'figures')
    expect(figuresIn(again.body.content).find(({ override }) => override)?.override?.text).toBe(
      '80.5',
    )
  })

  it('asks two people, and overwrites neither', async () => {
    const one = await compile()
    const title = (text: string) => ({ ...one.content, title: text })
    expect((await save(office, one.id, 1, title('甲'))).status).toBe(200)
    const late = await save(chief, one.id, 1, title('乙'))
    expect(late.problem).toMatchObject({
      code: 'changed-meanwhile',
      current: { title: '甲', version: 2 },
    })
    expect((await read(chief, one.id)).title).toBe('甲')
    const { body } = await office.get<{ rows: { version: number }[] }>(
      `/bulletins/${one.id}/versions`,
    )
    expect(body.rows.map(({ version }) => version)).toEqual([2, 1])
    const first = await office.get<{ content: BulletinContent }>(`/bulletins/${one.id}/versions/1`)
    expect(first.body.content).toEqual(one.content)
  })

  it('goes from compiled to issued, and stays as it is for ever', async () => {
    const { id } = await compile()
    expect((await step(office, id, 'review', { result: 'public' })).problem.code).toBe(
      'not-yourself',
    )
    const returned = await step(chief, id, 'review', { result: 'returned' })
    expect(returned.problem.fields).toEqual([{ path: 'text', code: 'bulletin-text', params: {} }])
    expect((await step(leader, id, 'signature', { act: 'sign' })).problem.code).toBe(
      'bulletin-state',
    )
    const reviewed = await step(chief, id, 'review', { result: 'public', text: '无涉密内容' })
    expect(reviewed.body).toMatchObject({
      state: 'reviewed',
      secrecy: { reviewer: 'chief-inspector@440000', result: 'public' },
    })
    expect((await step(leader, id, 'signature', { act: 'sign' })).body.state).toBe('signed')
    const { body } = await step(chief, id, 'issue')
    expect(body).toMatchObject({
      state: 'issued',
      number: '粤府办通报〔2026〕1号',
      content: { date: '2026-11-22' },
      may: [],
      signed: { by: 'leader@440000' },
    })
    expect(body.seal?.line).toMatch(/^数据截至2026年11月22日　审计链首 \d+:sha256:[0-9a-f]{64}$/)
    expect(body.steps.map(({ act, by }) => `${act} ${by}`)).toEqual([
      'compile inspector@440000',
      'review chief-inspector@440000',
      'sign leader@440000',
      'issue chief-inspector@440000',
    ])
    for (const place of ['figures', 'withdrawal', 'issue']) {
      const more = place === 'withdrawal' ? { text: '改一改' } : {}
      const { problem } = await step(chief, id, place, more)
      expect([place, problem.code]).toEqual([place, 'bulletin-state'])
    }
    expect((await save(office, id, body.version, body.content)).problem.code).toBe('bulletin-state')
  })

  it('freezes text, data and chain head in one digest that anybody can compute again', async () => {
    const one = await issued()
    const reach = { scope: EVERYTHING, drafts: [] }
    const kept = await findBulletin(host.storage.read, reach, one.id)
    const { number, content, evidence, head, digest } = kept ?? {}
    if (!number || !content || !evidence || !head) throw new Error('not frozen')
    expect(host.deps.digest(frozenText({ number, content, evidence, head }))).toBe(digest)
    // The period is opened again and a result changes: the bulletin does not.
    const before = await office.get(`/bulletins/${one.id}`)
    const { body } = await chief.get<{ rows: { period: string; version: number }[] }>('/periods')
    const version = body.rows.find(({ period }) => period === '2026-Q3')?.version
    await chief.ask('PATCH', '/periods/2026-Q3', { version, state: 'closed', because: '更正得分' })
    const path = '/units/440100/judgements/2026-Q3/quality'
    await office.ask('PUT', path, { points: '10', because: '更正', version: 1 })
    expect((await office.get(`/bulletins/${one.id}`)).body).toEqual(before.body)
    const annex = await office.get<{ rows: AnnexRowBody[] }>(
      `/bulletins/${one.id}/annexes/scores-city`,
    )
    expect(annex.body.rows[0]).toMatchObject({ name: '广州市', total: { points: '100' } })
  })

  it('ties tables to the data as well, and freezes their cells', async () => {
    const one = await compile()
    const ref = {
      data: 'scores',
      period: '2026-Q3',
      class: 'city',
      form: 'table',
      most: 20,
    } as const
    const forged: BulletinContent = {
      ...one.content,
      blocks: [
        ...one.content.blocks,
        {
          id: 't1',
          kind: 'data',
          part: 'situation',
          runs: [text('城市得分情况')],
          ref,
          shown: { columns: ['单位'], rows: [['广州市'], ['别的市']], of: 2 },
        },
      ],
    }
    const { body } = await save(office, one.id, 1, forged)
    const [table] = tablesIn(body.content)
    expect(table?.shown).toMatchObject({
      columns: ['名次', '单位', '得分', '等次', '较上期'],
      rows: [
        ['1', '广州市', '100.0', '良好', '—'],
        // Exactly the 60 points from which on a grade is good.
        ['2', '深圳市', '60.0', '良好', '—'],
        [expect.anything(), '似广州市', expect.anything(), expect.anything(), '—'],
      ],
    })
    const { body: periods } = await chief.get<{ rows: { period: string; version: number }[] }>(
      '/periods',
    )
    const version = periods.rows.find(({ period }) => period === '2026-Q3')?.version
    await chief.ask('PATCH', '/periods/2026-Q3', { version, state: 'closed', because: '更正得分' })
    const path = '/units/440100/judgements/2026-Q3/quality'
    await office.ask('PUT', path, { points: '10', because: '更正', version: 1 })
    expect((await read(office, one.id)).findings).toContainEqual({
      code: 'stale-table',
      severity: 'error',
      place: 't1',
      params: { title: '城市得分情况' },
    })
    const fresh = (await step(office, one.id, 'figures')).body
    expect(tablesIn(fresh.content)[0]?.shown.rows[0]).toEqual(['1', '广州市', '80.0', '良好', '—'])
    await step(chief, one.id, 'review', { result: 'public' })
    await step(leader, one.id, 'signature', { act: 'sign' })
    const issuedNow = (await step(chief, one.id, 'issue')).body
    await office.ask('PUT', path, { points: '20', because: '再更正', version: 2 })
    expect((await read(reporter, one.id)).content).toEqual(issuedNow.content)
  })

  it('says what the cells of its tables come from, and freezes that too', async () => {
    const draft = await compile()
    const content = withTables(draft.content)
    const { body } = await save(office, draft.id, 1, content)
    const grade = { figure: 'grade', period: '2026-Q3', class: 'city', grade: 'good' } as const
    const card = (unit: string) => ({ kind: 'unit', unit, period: '2026-Q3' })
    const [scores, grades] = body.tables
    expect(scores?.rows.map(([, name]) => name)).toEqual(['440100', '440300', '4401'].map(card))
    expect(grades?.block).toBe('t2')
    expect(grades?.rows[0]?.slice(0, 2)).toEqual([null, { kind: 'figure', ref: grade }])
    expect(body.figures).toContainEqual(expect.objectContaining({ ref: grade, now: '2' }))
    const path = `/bulletins/${draft.id}/figure?key=${encodeURIComponent(keyOf(grade))}`
    const counted = async (who: TestBrowser) => (await who.get<FigureUnitsBody>(path)).body
    const good = await counted(office)
    expect(good).toMatchObject({ figure: 'grade', period: '2026-Q3' })
    expect(good.units.map(({ id }) => id)).toEqual(['440100', '440300'])
    await step(chief, draft.id, 'review', { result: 'public' })
    await step(leader, draft.id, 'signature', { act: 'sign' })
    await step(chief, draft.id, 'issue')
    await judgeLess(chief, office)
    // What is issued counts 深圳 for ever, whose 40 points are no longer good.
    expect(await counted(office)).toEqual(good)
    expect((await read(office, draft.id)).tables).toEqual(body.tables)
  })

  it('opens to a unit its own row of a table and of an annex, and nobody else’s', async () => {
    const draft = await compile()
    await save(office, draft.id, 1, withTables(draft.content))
    await step(chief, draft.id, 'review', { result: 'public' })
    await step(leader, draft.id, 'signature', { act: 'sign' })
    await step(chief, draft.id, 'issue')
    const [scores] = (await read(reporter, draft.id)).tables
    const seen = scores?.rows.map((row) => row.filter((cell) => cell !== null).length)
    expect(seen).toEqual([5, 0, 0])
    const annex = async (who: TestBrowser) =>
      (await who.get<{ rows: AnnexRowBody[] }>(`/bulletins/${draft.id}/annexes/scores-city`)).body
    const open = (rows: readonly AnnexRowBody[]) => rows.map((row) => [row.unit, row.open])
    expect(open((await annex(reporter)).rows)).toEqual([
      ['440100', true],
      ['440300', false],
      ['4401', false],
    ])
    expect(open((await annex(office)).rows).every(([, is]) => is)).toBe(true)
  })

  it('marks figures that the data no longer give, and does not let them pass', async () => {
    const { id } = await compile()
    const { body } = await chief.get<{ rows: { period: string; version: number }[] }>('/periods')
    const version = body.rows.find(({ period }) => period === '2026-Q3')?.version
    await chief.ask('PATCH', '/periods/2026-Q3', { version, state: 'closed', because: '更正得分' })
    const path = '/units/440100/judgements/2026-Q3/quality'
    await office.ask('PUT', path, { points: '10', because: '更正', version: 1 })
    const stale = (await read(office, id)).findings.filter(({ code }) => code === 'stale-figure')
    expect(stale.length).toBeGreaterThan(0)
    const refused = await step(chief, id, 'review', { result: 'public' })
    expect(refused.problem.code).toBe('bulletin-checks')
    const fresh = await step(office, id, 'figures')
    expect(fresh.body.findings.filter(({ code }) => code === 'stale-figure')).toEqual([])
  })

  it('numbers each once, whoever issues at the same time, and explains what it skips', async () => {
    const ids: string[] = []
    for (const subject of ['assessment', 'inspection', 'assessment'] as const) {
      const { id } = await compile({ subject })
      await step(chief, id, 'review', { result: 'public' })
      await step(leader, id, 'signature', { act: 'sign' })
      ids.push(id)
    }
    const answers = await Promise.all(ids.map((id) => step(chief, id, 'issue')))
    expect(answers.map(({ body }) => body.number).sort()).toEqual(
      ['1', '2', '3'].map((serial) => `粤府办通报〔2026〕${serial}号`),
    )
    const { id } = await compile()
    await step(chief, id, 'review', { result: 'public' })
    await step(leader, id, 'signature', { act: 'sign' })
    expect((await step(chief, id, 'issue', { serial: 3 })).problem.code).toBe('number-taken')
    const bare = await step(chief, id, 'issue', { serial: 6 })
    expect(bare.problem.fields).toEqual([
      { path: 'because', code: 'number-gap', params: { from: 4, to: 5 } },
    ])
    const told = await step(chief, id, 'issue', { serial: 6, because: '纸质登记簿已用' })
    expect(told.body.number).toBe('粤府办通报〔2026〕6号')
    const gaps = await host.storage.read.selectFrom('number_gap').select('serial').execute()
    expect(gaps.map(({ serial }) => serial).sort()).toEqual([4, 5])
  })

  it('is neither reviewed nor signed by who compiled it', async () => {
    const { id } = await compile({}, chief)
    expect((await step(chief, id, 'review', { result: 'public' })).problem.code).toBe(
      'not-yourself',
    )
    await host.storage.write(async ({ tx }) => {
      await tx.updateTable('bulletin').set({ state: 'reviewed' }).where('id', '=', id).execute()
    })
    expect((await step(chief, id, 'signature', { act: 'sign' })).problem.code).toBe('not-yourself')
  })

  it('is corrected by a new one, linked both ways', async () => {
    const first = await issued()
    const second = await compile({ corrects: first.id })
    expect(second.corrects).toMatchObject({ id: first.id, number: '粤府办通报〔2026〕1号' })
    // A draft of a correction is nobody's business but the office's.
    expect((await read(reporter, first.id)).correctedBy).toBeNull()
    expect((await read(office, first.id)).correctedBy?.id).toBe(second.id)
    const third = await office.ask('POST', '/bulletins', ask({ corrects: first.id }))
    expect(third.problem.code).toBe('bulletin-state')
    const draft = await office.ask('POST', '/bulletins', ask({ corrects: second.id }))
    expect(draft.problem.code).toBe('not-found')
  })

  it('shows units what is issued to them, and never a draft', async () => {
    const draft = await compile()
    const one = await issued({ subject: 'inspection' })
    for (const name of ['reporter@440100', 'approver@440100', 'inspector@440100']) {
      const who = await browserOf(host, name)
      const { body } = await who.get<Rows>('/bulletins')
      expect(body.rows.map(({ id }) => id)).toEqual([one.id])
      expect((await who.get(`/bulletins/${draft.id}`)).problem.code).toBe('not-found')
      expect((await who.get(`/bulletins/${draft.id}/annexes/problems`)).problem.code).toBe(
        'not-found',
      )
    }
    const seen = await read(reporter, one.id)
    expect(seen).toMatchObject({
      may: [],
      steps: [],
      findings: [],
      compiledBy: null,
      secrecy: null,
    })
    expect((await reporter.get(`/bulletins/${one.id}/versions`)).problem.code).toBe('forbidden')
    const all = await office.get<Rows>('/bulletins')
    expect(all.body).toMatchObject({ total: 2, years: [2026], next: null })
    const open = await office.get<Rows>('/bulletins?state=open&year=2026')
    expect(open.body.rows.map(({ id }) => id)).toEqual([draft.id])
    expect((await office.get<Rows>('/bulletins?year=2025')).body.rows).toEqual([])
  })

  it('says what a figure counts', async () => {
    const one = await compile()
    const run = figuresIn(one.content).find(({ ref }) => ref.figure === 'not-handed-in')
    if (!run) throw new Error('no such figure')
    const key = encodeURIComponent(keyOf(run.ref))
    const { body } = await office.get<{ units: { id: string }[] }>(
      `/bulletins/${one.id}/figure?key=${key}`,
    )
    expect(body.units.map(({ id }) => id)).toEqual(['4401', '440104', '440303'])
    expect((await office.get(`/bulletins/${one.id}/figure?key=units`)).problem.code).toBe(
      'not-found',
    )
  })

  it('is withdrawn with a reason, and its record stays', async () => {
    const { id } = await compile()
    expect((await step(office, id, 'withdrawal')).problem.code).toBe('invalid-input')
    const gone = await step(office, id, 'withdrawal', { text: '重新编发' })
    expect(gone.body).toMatchObject({ state: 'withdrawn', may: [] })
  })

  it('speaks with the sentences and the words of the office', async () => {
    const path = '/units/440000/bulletin-settings'
    const { body } = await office.get<BulletinSettingsBody>(path)
    const { unit: _unit, usual, ...settings } = body
    expect(usual.find(({ id }) => id === 'regions')?.names).toContain('full-regions')
    const wrong = await office.ask('PUT', path, {
      ...settings,
      sentences: { regions: '{nobody}个[', overall: '{unknown}' },
    })
    expect(wrong.problem.fields?.map(({ code }) => code)).toEqual([
      'sentence-name',
      'sentence-bracket',
    ])
    const kept = await office.ask('PUT', path, {
      ...settings,
      organ: '省府办',
      words: ['举一反三'],
      sentences: { basis: '现将{period}情况通报如下。' },
    })
    expect(kept.status).toBe(200)
    const one = await compile()
    expect(blockText(one.content.blocks[0] ?? { runs: [] })).toBe(
      '现将2026年第三季度情况通报如下。',
    )
    expect(one.title).toBe('省府办关于2026年第三季度政务公开考核情况的通报')
    expect(one.findings).toContainEqual(
      expect.objectContaining({ code: 'barred-word', params: { word: '举一反三' } }),
    )
    expect((await step(chief, one.id, 'review', { result: 'public' })).problem.code).toBe(
      'bulletin-checks',
    )
    expect((await leader.get(path)).problem.code).toBe('forbidden')
  })
})
