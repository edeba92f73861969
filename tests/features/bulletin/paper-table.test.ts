import { flushPromises, mount } from '@vue/test-utils'
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import type { CellOrigin } from '#domain/bulletin/data-ref.ts'
import PaperTable from '#features/bulletin/PaperTable.vue'
import { createWords } from '#ui/words.ts'

const card = (unit: string, period = '2026-Q3'): CellOrigin => ({ kind: 'unit', unit, period })
const closed: CellOrigin = {
  kind: 'figure',
  ref: { figure: 'notices-closed', period: '2026-Q3', unit: 'gz' },
}
const columns = ['单位', '上期得分', '本期得分', '已销号'].map((header) => ({ header, width: 1 }))
const rows = [['广州市', '85.2', '90.0', '2']]
const origins = [[card('gz'), card('gz', '2026-Q2'), card('gz'), closed]]

describe('a table of a bulletin on a screen', () => {
  let wrapper: VueWrapper
  /** Tells those who watch sizes that they changed. */
  let resized: () => void
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/', component: { render: () => null } },
      { path: '/scorecard', name: 'scorecard', component: { render: () => null } },
    ],
  })

  beforeEach(async () => {
    vi.stubGlobal(
      'ResizeObserver',
      class {
        constructor(look: () => void) {
          resized = look
        }
        observe() {}
        disconnect() {}
      },
    )
    await router.push('/')
  })
  afterEach(() => {
    wrapper.unmount()
    vi.restoreAllMocks()
    vi.unstubAllGlobals()
  })

  async function show(more: Record<string, unknown> = {}) {
    wrapper = mount(PaperTable, {
      attachTo: document.body,
      props: { label: '得分', columns, rows, origins, name: 0, ...more },
      global: { plugins: [await createWords('zh'), router] },
    })
  }
  const place = () => router.currentRoute.value.fullPath
  const cell = (at: number) => wrapper.findAll('td')[at]
  const sized = (scroll: number, client: number) => {
    vi.spyOn(Element.prototype, 'scrollWidth', 'get').mockReturnValue(scroll)
    vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(client)
    resized()
    return flushPromises()
  }

  it('names each way with its row and its column, and has one for what a row is about', async () => {
    await show()
    const names = wrapper.findAll('[aria-label]').map((one) => one.attributes('aria-label'))
    expect(names).toEqual([
      '得分',
      '广州市：查看成绩单',
      '广州市 上期得分 85.2：查看成绩单',
      '广州市 已销号 2：查看这个数字的来源',
    ])
    expect(cell(2)?.find('a').exists()).toBe(false)
  })

  it('opens the scorecard of a row from any cell that has no way of its own', async () => {
    await show()
    await cell(2)?.trigger('click')
    await flushPromises()
    expect(place()).toBe('/scorecard?unit=gz&period=2026-Q3')
    await cell(1)?.find('a').trigger('click')
    await flushPromises()
    expect(place()).toBe('/scorecard?unit=gz&period=2026-Q2')
  })

  it('opens nothing while text is selected, and in the editor only by its words', async () => {
    await show()
    vi.spyOn(globalThis, 'getSelection').mockReturnValue({ isCollapsed: false } as Selection)
    await cell(2)?.trigger('click')
    wrapper.unmount()
    vi.restoreAllMocks()
    await show({ still: true })
    await cell(2)?.trigger('click')
    await flushPromises()
    expect(place()).toBe('/')
  })

  it('asks what a figure counts, by click, Enter and Space', async () => {
    await show()
    const figure = cell(3)?.find('[role="button"]')
    await figure?.trigger('click')
    await figure?.trigger('keydown', { key: 'Enter' })
    await figure?.trigger('keydown', { key: ' ' })
    const run = { kind: 'figure', ref: closed.kind === 'figure' && closed.ref, shown: '2' }
    expect(wrapper.emitted('ask')).toEqual([[run], [run], [run]])
    expect(place()).toBe('/')
  })

  it('offers nothing where the reader may not follow', async () => {
    await show({ origins: [[null, null, null, null]] })
    expect(wrapper.findAll('a, [role="button"]')).toEqual([])
    await cell(0)?.trigger('click')
    await flushPromises()
    expect(place()).toBe('/')
  })

  it('says that it moves in its frame where it is wider, and only there', async () => {
    await show()
    await sized(358, 358)
    expect(wrapper.text()).not.toContain('左右滑动')
    await sized(490, 358)
    const hint = wrapper.find('p')
    expect(hint.text()).toBe('表格较宽，请在框内左右滑动')
    // Paper does not move.
    expect(hint.classes()).toContain('no-print')
  })

  it('says in each cell which column it is, for rows that become blocks', async () => {
    await show()
    expect(wrapper.findAll('td').map((one) => one.attributes('data-label'))).toEqual(
      columns.map(({ header }) => header),
    )
  })
})
