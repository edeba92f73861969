import { mount } from '@vue/test-utils'
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import type { ImportReport } from '#contract/import.ts'
import ImportResult from '#features/import/ImportResult.vue'
import { createWords } from '#ui/words.ts'
import { get } from '#tests/ui/mount-part.ts'

/** Of three rows one is good, one is good if somebody says why, and one cannot be read. */
const rows = { read: 3, good: 2, warned: 1, bad: 1, known: 0, taken: 0 }
const sheet = {
  sheet: '台账',
  ledger: 'press-events' as const,
  rows: 3,
  good: 2,
  warned: 1,
  bad: 1,
}
const report = (mode: ImportReport['mode'], counts: Partial<typeof rows> = {}) =>
  ({
    mode,
    rows: { ...rows, ...counts },
    sheets: [{ ...sheet, known: 0 }],
    findings: [],
    findingsTotal: 0,
    entry: mode === 'take' ? 1188 : null,
  }) as unknown as ImportReport

describe('the result of an import', () => {
  let wrapper: VueWrapper
  afterEach(() => wrapper.unmount())
  async function show(of: ImportReport) {
    const router = createRouter({
      history: createMemoryHistory(),
      routes: [
        { name: 'import', path: '/import', component: ImportResult },
        { name: 'facts', path: '/facts', component: ImportResult },
      ],
    })
    await router.push('/import?period=2026-Q4')
    wrapper = mount(ImportResult, {
      attachTo: document.body,
      props: { report: of, busy: false },
      global: { plugins: [await createWords('zh'), router] },
    })
  }
  const take = () => get('button', '导入可导入的行') as HTMLButtonElement

  it('counts each row once, and says which of the good ones ask for a reason', async () => {
    await show(report('check'))
    expect(document.body.textContent).toContain(
      '共 3 行：2 行可导入（其中 1 行需确认），1 行有误，0 行已在库。',
    )
    expect(take().disabled).toBe(false)
  })

  it('offers nothing to take where every good row waits for a reason', async () => {
    await show(report('check', { good: 1 }))
    expect(take().disabled).toBe(true)
  })

  it('leads on to where the rows that were taken stand', async () => {
    await show(report('take', { taken: 1 }))
    expect(get('link', '查看台账').getAttribute('href')).toBe(
      '/facts?period=2026-Q4&ledger=press-events',
    )
  })
})
