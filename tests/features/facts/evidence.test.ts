import { File as NodeFile } from 'node:buffer'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import type { Component } from 'vue'
import type { FactBody } from '#contract/fact.ts'
import { EVERYTHING } from '#domain/access.ts'
import { ledgerOf } from '#domain/ledgers/all.ts'
import { evidenceFilesOf, insertEvidenceFile } from '#database/evidence-file.ts'
import FactForm from '#features/facts/FactForm.vue'
import FactRead from '#features/facts/FactRead.vue'
import { startVitestHost } from '#mocks/vitest-host.ts'
import type { VitestHost } from '#mocks/vitest-host.ts'
import { accountId } from '#tests/api/province.ts'
import { conference, settleScored } from '#tests/api/scored-province.ts'
import { pdf } from '#tests/documents/plain-files.ts'
import { mountScreen } from '#tests/features/mount-screen.ts'
import type { Screen } from '#tests/features/mount-screen.ts'

const FILE = 'file-0001'

/** A conference that a link and a file prove, as the API answers it. */
const fact: FactBody = {
  id: 'fact-0001',
  unit: '440100',
  day: '2026-10-08',
  title: '发布会',
  version: 1,
  state: 'in-force',
  because: null,
  writtenBy: 'reporter@440100',
  writtenAt: '2026-11-22T10:00:00.000+08:00',
  changedAt: '2026-11-22T10:00:00.000+08:00',
  ...conference('2026-10-08', '发布会'),
  ledger: 'press-events',
  evidence: [
    { kind: 'link', url: 'https://www.gz.gov.cn/press/1' },
    { kind: 'file', file: FILE, name: '签到表.pdf' },
  ],
}

const form = (edited: FactBody | null) =>
  defineComponent({
    render: () =>
      h(FactForm, {
        unit: '440100',
        period: '2026-Q4',
        ledger: ledgerOf('press-events'),
        fact: edited,
      }),
  })
const reading = defineComponent({
  render: () => h(FactRead, { fact, period: '2026-Q4', path: '/440000/440100/' }),
})

describe('evidence', { timeout: 30_000 }, () => {
  let host: VitestHost
  let screen: Screen

  beforeEach(async () => {
    // Files of jsdom do not travel: their bytes stay behind.
    vi.stubGlobal('File', NodeFile)
    localStorage.clear()
    host = await startVitestHost(async (made) => {
      await settleScored(made)
      await made.storage.write(({ tx }) =>
        insertEvidenceFile(tx, {
          id: FILE,
          unit: '440100',
          name: '签到表.pdf',
          type: 'application/pdf',
          size: 2048,
          digest: 'abcdef0123456789'.repeat(4),
          uploadedBy: accountId('reporter@440100'),
          uploadedAt: made.deps.now(),
        }),
      )
      await made.deps.files.put(FILE, pdf())
    })
  })
  afterEach(async () => {
    screen.close()
    await host.stop()
    vi.unstubAllGlobals()
  })

  const open = async (page: Component, name: string) => {
    screen = await mountScreen(page, name)
  }
  function choose(...files: [name: string, bytes: Uint8Array][]) {
    const input = screen.get('file')
    const chosen = files.map(([name, bytes]) => new NodeFile([bytes], name))
    Object.defineProperty(input, 'files', { value: chosen, configurable: true })
    input.dispatchEvent(new Event('change', { bubbles: true }))
  }
  const onRecord = async () =>
    (await evidenceFilesOf(host.storage.read, EVERYTHING, '440100', [FILE]))[0]
  const listed = () => [...document.querySelectorAll('.item')].map(({ textContent }) => textContent)

  it('is added as links, numbers and files; what is refused says why and holds up nothing', async () => {
    await open(form(null), 'reporter@440100')
    await screen.fill('网址或文号', 'https://www.gz.gov.cn/a；穗府办〔2026〕1号；看这里')
    await screen.press('button', '添加')
    expect(listed()).toHaveLength(2)
    expect((screen.get('textbox', '网址或文号') as HTMLInputElement).value).toBe('看这里')
    expect(screen.text()).toContain('“看这里”既不是网址也不是文号')

    choose(['打包.pdf', Uint8Array.of(0x1f, 0x8b, 8)], ['实录.pdf', pdf()], ['假.png', pdf()])
    await screen.until(() => screen.text().includes('“假.png”的扩展名是 .png，内容却是 .pdf 文件'))
    expect(screen.text()).toContain('“打包.pdf”是压缩包。请解压后，把需要的文件逐个上传。')
    await screen.until(() => screen.find('button', '下载“实录.pdf”'))
    expect(listed()).toHaveLength(3)

    await screen.press('button', '移除“穗府办〔2026〕1号”')
    expect(listed()).toHaveLength(2)
    expect(screen.text()).not.toContain('穗府办〔2026〕1号 ')
  })

  it('that was typed and not added is taken when its field is left, or asked about', async () => {
    await open(form(null), 'reporter@440100')
    const field = () => screen.get('textbox', '网址或文号')
    await screen.fill('网址或文号', 'https://www.gz.gov.cn/a')
    field().dispatchEvent(new Event('change', { bubbles: true }))
    await screen.until(() => listed().length === 1)
    await screen.fill('网址或文号', '见附件')
    await screen.press('button', '保存')
    await screen.until(() => screen.text().includes('这里还有没能识别的内容'))
    expect(field().getAttribute('aria-invalid')).toBe('true')
  })

  it('that was purged proves nothing: an entry without any other asks why', async () => {
    const { link: _link, ...values } = fact.values
    const evidence = fact.evidence.slice(1)
    await open(form({ ...fact, values, evidence }), 'reporter@440100')
    await screen.until(() => screen.find('button', '清除“签到表.pdf”'))
    expect(screen.find('textbox', '理由')).toBeUndefined()
    await screen.press('button', '清除“签到表.pdf”')
    await screen.until(() => screen.find('dialog', '清除误传的文件'))
    await screen.fill('清除理由', '误传了内部材料')
    await screen.press('button', '清除内容')
    await screen.until(() => screen.find('textbox', '理由'))
  })

  it('outlives a reload of the page with the rest of the draft', async () => {
    await open(form(null), 'reporter@440100')
    choose(['实录.pdf', pdf()])
    await screen.until(() => screen.find('button', '下载“实录.pdf”'))
    screen.close()
    await open(form(null), 'reporter@440100')
    await screen.until(() => screen.find('button', '下载“实录.pdf”'))
  })

  it('of an entry is purged by its unit with a reason, and stays in sight', async () => {
    await open(form(fact), 'reporter@440100')
    // The link that a field holds is not listed a second time.
    await screen.until(() => screen.find('button', '清除“签到表.pdf”'))
    expect(listed()).toHaveLength(1)
    await screen.press('button', '清除“签到表.pdf”')
    await screen.until(() => screen.find('dialog', '清除误传的文件'))
    const act = () => screen.get('button', '清除内容') as HTMLButtonElement
    expect(act().disabled).toBe(true)
    await screen.fill('清除理由', '误传了内部材料')
    act().click()
    await screen.until(() => screen.text().includes('清除：误传了内部材料'))
    expect((await onRecord())?.purged?.because).toBe('误传了内部材料')
    expect(await host.deps.files.get(FILE)).toBeUndefined()
    expect(listed()).toHaveLength(1)
    expect(screen.find('button', '下载“签到表.pdf”')).toBeUndefined()
  })

  it('is read with size and hash by the office, which may purge it', async () => {
    await open(reading, 'inspector@440000')
    await screen.until(() => screen.text().includes('SHA-256 abcdef012345'))
    expect(screen.text()).toContain('2.0 KB')
    expect(screen.get('link', /gz\.gov\.cn/).getAttribute('rel')).toBe('noopener noreferrer')
    expect(screen.find('button', '清除“签到表.pdf”')).toBeDefined()
  })

  it('is read by its unit without the means to purge what the office looks at', async () => {
    await open(reading, 'approver@440100')
    await screen.until(() => screen.find('button', '下载“签到表.pdf”'))
    expect(screen.find('button', '清除“签到表.pdf”')).toBeUndefined()
  })
})
