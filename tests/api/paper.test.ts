import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { RecordBody, RecordRow } from '#contract/accountability-body.ts'
import type { NoticeBody, NoticeRow } from '#contract/notice-body.ts'
import type { PaperBody } from '#contract/paper.ts'
import { writeDocx } from '#documents/official/write-docx.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { draft } from '#tests/api/notice-draft.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { proposal } from '#tests/api/record-proposal.ts'
import { browserOf, plan, settleScored } from '#tests/api/scored-province.ts'
import { readDocx, textOf } from '../documents/official/read-docx.ts'

describe.each(hosts)('official documents on $name', ({ open }) => {
  let host: OpenHost
  let office: TestBrowser
  let chief: TestBrowser
  let reporter: TestBrowser

  beforeEach(async () => {
    host = await open()
    await settleScored(host)
    office = await browserOf(host, 'inspector@440000')
    chief = await browserOf(host, 'chief-inspector@440000')
    reporter = await browserOf(host, 'reporter@440100')
  })
  afterEach(async () => {
    expect(host.faults).toEqual([])
    await host.close()
  })

  const step = async (who: TestBrowser, path: string, place: string, act: object) => {
    const { version } = (await who.get<NoticeBody>(path)).body
    return who.ask<NoticeBody>('POST', `${path}/${place}`, { version, ...act })
  }
  async function issued(): Promise<string> {
    const { body } = await office.ask<{ rows: NoticeRow[] }>('POST', '/notices', draft())
    const path = `/units/440100/notices/${body.rows[0]?.id}`
    await step(chief, path, 'approval', { act: 'approve' })
    await step(office, path, 'direction', { act: 'issue' })
    return path
  }
  const fileOf = async (who: TestBrowser, path: string) =>
    new Uint8Array(await (await who.open(path)).arrayBuffer())
  const paper = async (path: string, who = office) => (await who.get<PaperBody>(path)).body

  it('give a notice the name of its office, and the letterhead once there is one', async () => {
    const path = await issued()
    expect(await paper(`${path}/papers/notice`)).toMatchObject({
      mark: '广东省人民政府办公厅',
      number: '粤府办督〔2026〕1号',
      addressees: '广州市',
      signature: { day: '2026-11-22' },
    })
    const own = {
      mark: '广东省人民政府办公厅文件',
      organ: '广东省人民政府办公厅',
      codes: ['粤府办督'],
      copyTo: '省委办公厅',
      issuer: '秘书处',
      signatories: [],
      sealed: false,
    }
    await chief.ask('POST', '/units/440000/letterheads', own)
    expect(await paper(`${path}/papers/notice`)).toMatchObject({
      mark: '广东省人民政府办公厅文件',
      signature: { sealed: false },
      imprint: { copyTo: '省委办公厅', issuer: '秘书处' },
    })
  })

  it('follow the notice: who received it, what was answered', async () => {
    const path = await issued()
    const receipt = async () => JSON.stringify((await paper(`${path}/papers/receipt`)).body)
    expect(await receipt()).toContain('尚未签收')
    await step(reporter, path, 'work', { act: 'receive' })
    expect(await receipt()).not.toContain('尚未签收')
    await step(reporter, path, 'work', {
      act: 'answer',
      text: '已全部整改',
      remedies: ['已印发方案'],
      evidence: [{ kind: 'document', number: '穗府办〔2026〕9号' }],
    })
    const answer = await paper(`${path}/papers/answer`, reporter)
    expect(answer).toMatchObject({
      title: '关于粤府办督〔2026〕1号整改情况的报告',
      addressees: '广东省人民政府办公厅',
      signature: { organ: '广州市', day: '2026-11-22' },
    })
    expect(JSON.stringify(answer.body)).toContain('整改情况：已印发方案。')
  })

  it('put a decision on the letterhead, and on record who read it', async () => {
    const approver = await browserOf(host, 'approver@440100')
    const { body } = await office.ask<{ rows: RecordRow[] }>('POST', '/accountability', proposal())
    const path = `/units/440100/accountability/${body.rows[0]?.id}`
    const move = async (who: TestBrowser, place: string, act: object) => {
      const { version } = (await chief.get<RecordBody>(path)).body
      host.clock.pass(1000)
      return who.ask('POST', `${path}/${place}`, { version, text: '说明如下', ...act })
    }
    expect((await chief.get(`${path}/paper`)).problem.code).toBe('accountability-state')
    await move(office, 'handling', { act: 'ask', day: '2026-11-30' })
    await move(approver, 'statement', { act: 'state' })
    await move(office, 'handling', { act: 'hear', hearing: 'written' })
    await move(chief, 'decision', { act: 'decide', measure: 'talk' })
    expect(await paper(`${path}/paper`, chief)).toMatchObject({
      mark: '广东省人民政府办公厅',
      addressees: '广州市',
      signature: { day: '2026-11-22' },
      imprint: { copyTo: null },
    })
    const file = readDocx(await fileOf(chief, `${path}/paper/docx`))
    expect(file.paragraphs.map(textOf).join('')).toContain('王小明')
    const auditor = await browserOf(host, 'auditor@440000')
    const { body: log } = await auditor.get<{ rows: { action: string }[] }>('/audit')
    const reads = log.rows.slice(1, 3).map(({ action }) => action)
    expect(reads).toEqual(['accountability.read', 'accountability.read'])
  })

  it('are the same file from the server as from a browser', async () => {
    const path = `${await issued()}/papers/notice`
    const file = await fileOf(office, `${path}/docx`)
    const own = await writeDocx(await paper(path))
    expect(Buffer.compare(file, own)).toBe(0)
    expect(readDocx(file).paragraphs.map(textOf)).toContain('粤府办督〔2026〕1号')
  })

  it('are for those only who may read the notice', async () => {
    const path = await issued()
    const other = await browserOf(host, 'reporter@440300')
    for (const end of ['papers/notice', 'papers/notice/docx'])
      expect((await other.get(`${path}/${end}`)).problem.code).toBe('out-of-scope')
  })

  it('print the report as a draft, then with number and check code', async () => {
    await reporter.ask('POST', '/units/440100/facts', plan('2014-03-01'))
    const path = '/units/440100/report/2026-Q4/paper'
    const before = await paper(path, reporter)
    expect(before.title).toBe('广州市2026年第四季度政务公开工作报送表（草稿）')
    await reporter.ask('POST', '/units/440100/sections/2026-Q4/submission', {
      action: 'submit',
      sections: ['press-events', 'mechanisms', 'incidents'].map((ledger) => ({
        ledger,
        version: 0,
      })),
    })
    const after = await paper(path, reporter)
    expect(after.title).toBe('广州市2026年第四季度政务公开工作报送表')
    expect(JSON.stringify(after.body)).toMatch(/440100-2026-Q4-\d+/)
    expect(after.lastLine).toMatch(/SHA-256 [0-9a-f]{64}/)
    const file = readDocx(await fileOf(reporter, `${path}/docx`))
    expect(file.paragraphs.map(textOf).join('')).toContain('政务公开工作报送表')
  })
})
