import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import SchemesPage from '#features/schemes/SchemesPage.vue'
import { startVitestHost } from '#mocks/vitest-host.ts'
import type { VitestHost } from '#mocks/vitest-host.ts'
import { weightedTableExample } from '#domain/schemes/built-in.ts'
import { listSchemes } from '#database/scheme.ts'
import { settle } from '#tests/api/province.ts'
import { mountScreen } from '#tests/features/mount-screen.ts'
import type { Screen } from '#tests/features/mount-screen.ts'

describe('schemes', { timeout: 30_000 }, () => {
  let host: VitestHost
  let screen: Screen

  beforeEach(async () => {
    host = await startVitestHost(settle)
    screen = await mountScreen(SchemesPage, 'chief-inspector@440000', '/?view=publish')
  })
  afterEach(async () => {
    screen.close()
    await host.stop()
  })

  function choose(text: string) {
    const input = screen.get('file') as HTMLInputElement
    const file = new File([text], 'scheme.json', { type: 'application/json' })
    // jsdom's files cannot be read as every browser's can.
    Object.defineProperty(file, 'text', { value: () => Promise.resolve(text) })
    Object.defineProperty(input, 'files', { value: [file], configurable: true })
    input.dispatchEvent(new Event('change', { bubbles: true }))
  }

  it('are read before they are published, and published once', async () => {
    choose(JSON.stringify(weightedTableExample))
    await screen.until(() => screen.find('button', '发布方案'))
    expect(screen.text()).toContain(weightedTableExample.name.zh)
    expect(await listSchemes(host.storage.read)).toEqual([])

    await screen.press('button', '发布方案')
    const question = await screen.until(() => screen.find('dialog', /^发布“.*”第 \d+ 版？$/))
    const yes = [...question.querySelectorAll('button')].find(
      ({ textContent }) => textContent?.trim() === '发布方案',
    )
    yes?.click()
    await screen.until(() => screen.find('button', /^查看“.*”第 \d+ 版$/))
    const published = await listSchemes(host.storage.read)
    expect(published.map(({ scheme }) => scheme.id)).toEqual([weightedTableExample.id])
  })

  it('with an error are told where it is, and cannot be published', async () => {
    // Without grades no total has a grade: the shape asks for at least one.
    choose(JSON.stringify({ ...weightedTableExample, grades: [] }))
    await screen.until(() => screen.text().includes('改正后才能发布'))
    expect(screen.text()).toContain('grades')
    expect((screen.get('button', '发布方案') as HTMLButtonElement).disabled).toBe(true)
  })

  it('that are no JSON are not asked about', async () => {
    choose('单位,得分')
    expect(await screen.until(() => screen.text().includes('文件不是 JSON 格式'))).toBe(true)
    expect(screen.find('button', '发布方案')).toBeUndefined()
  })
})
