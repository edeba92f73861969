import { flushPromises } from '@vue/test-utils'
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import UiDataGrid from '#ui/UiDataGrid.vue'
import UiTable from '#ui/UiTable.vue'
import UiTreeTable from '#ui/UiTreeTable.vue'
import type { TableColumn } from '#ui/table-column.ts'
import { click, find, get, mountPart, press } from './mount-part.ts'
import { giveSizes } from './sizes.ts'

interface Row {
  id: string
  score: number | null
}
const columns: TableColumn<Row>[] = [
  { key: 'id', label: '单位', value: ({ id }) => id, width: 10 },
  { key: 'score', label: '得分', value: ({ score }) => score, align: 'end', width: 6 },
  { key: 'note', label: '备注', text: () => '无' },
]
const rowKey = ({ id }: Row) => id
const rows: Row[] = [
  { id: '广州市', score: 80 },
  { id: '深圳市', score: null },
  { id: '珠海市', score: 90 },
]
const firstCells = () =>
  [...document.querySelectorAll('tbody th')].map(({ textContent }) => textContent?.trim())
const heading = (label: string) =>
  [...document.querySelectorAll('thead th')].find(
    ({ textContent }) => textContent?.trim() === label,
  )

let wrapper: VueWrapper
afterEach(() => {
  wrapper.unmount()
  vi.restoreAllMocks()
})

describe('a table', () => {
  it('is named by its caption and its rows by their first cell', async () => {
    wrapper = await mountPart(UiTable, { props: { caption: '得分表', columns, rows, rowKey } })
    expect(get('group', '得分表').tabIndex).toBe(0)
    expect(document.querySelector('tbody th')?.getAttribute('scope')).toBe('row')
  })

  it('lets each cell say what it is, for a phone where rows become blocks', async () => {
    const props = { caption: '得分表', columns, rows, rowKey, stacked: true }
    wrapper = await mountPart(UiTable, { props })
    const labels = [...document.querySelectorAll<HTMLElement>('tbody tr:first-child > *')].map(
      ({ dataset }) => dataset['label'],
    )
    expect(labels).toEqual([undefined, '得分', '备注'])
    expect(get('group', '得分表').className).toContain('stacked')
  })

  it('sorts by its headings, says how, and shows a dash for what has no value', async () => {
    wrapper = await mountPart(UiTable, { props: { caption: '得分表', columns, rows, rowKey } })
    await click(get('button', '得分'))
    expect([firstCells(), heading('得分')?.getAttribute('aria-sort')]).toEqual([
      ['广州市', '珠海市', '深圳市'],
      'ascending',
    ])
    await click(get('button', '得分'))
    expect([firstCells(), heading('得分')?.getAttribute('aria-sort')]).toEqual([
      ['珠海市', '广州市', '深圳市'],
      'descending',
    ])
    expect(document.querySelector('tbody tr:last-child td')?.textContent).toBe('—')
    expect(find('button', '备注')).toBeUndefined()
  })

  it('says when it is empty, but not while it is loading', async () => {
    wrapper = await mountPart(UiTable, {
      props: { caption: '表', columns, rows: [], rowKey, loading: true },
    })
    expect(document.body.textContent).not.toContain('暂无数据')
    expect(get('status').textContent).toContain('正在加载')
    await wrapper.setProps({ loading: false })
    expect(document.body.textContent).toContain('暂无数据')
  })
})

describe('a grid of thousands of rows', () => {
  const many = Array.from({ length: 6500 }, (_, index) => ({
    id: `单位${index + 1}`,
    score: index,
  }))
  const opened = vi.fn<(row: Row) => void>()
  const selected = ref<readonly string[]>([])
  const row = (name: string) => get('row', name)
  const focused = () => document.activeElement?.getAttribute('aria-rowindex')

  beforeEach(async () => {
    giveSizes({ height: 600 })
    opened.mockClear()
    selected.value = []
    const part = defineComponent({
      setup: () => () =>
        h(UiDataGrid as never, {
          caption: '全省',
          columns: columns.slice(0, 2),
          rows: many,
          rowKey,
          rowName: rowKey,
          most: 2,
          selected: selected.value,
          'onUpdate:selected': (next: readonly string[]) => (selected.value = next),
          onOpen: opened,
        }),
    })
    wrapper = await mountPart(part)
    await flushPromises()
  })

  it('puts a screenful into the page and says how many there are', () => {
    const drawn = document.querySelectorAll('tbody tr[aria-rowindex]').length
    // 600 px of rows of 40 px are 15, and a few more for scrolling.
    expect(drawn).toBeGreaterThanOrEqual(15)
    expect(drawn).toBeLessThan(60)
    // The headings are a row too.
    expect(get('grid').getAttribute('aria-rowcount')).toBe('6501')
    expect(row('单位1 0').getAttribute('aria-rowindex')).toBe('2')
  })

  it('is one stop of the Tab key; arrow keys walk its rows and Enter opens one', async () => {
    expect(document.querySelectorAll('tr[tabindex="0"]')).toHaveLength(1)
    row('单位1 0').focus()
    await press(row('单位1 0'), 'ArrowDown')
    await press(row('单位2 1'), 'ArrowDown')
    expect(focused()).toBe('4')
    await press(row('单位3 2'), 'Enter')
    expect(opened).toHaveBeenCalledWith(many[2])
  })

  it('selects by Space and by its box, no more than allowed', async () => {
    await press(row('单位1 0'), ' ')
    await click(get('checkbox', '选择“单位3”'))
    expect(selected.value).toEqual(['单位1', '单位3'])
    expect((get('checkbox', '选择“单位2”') as HTMLInputElement).disabled).toBe(true)
    await press(row('单位2 1'), ' ')
    expect(selected.value).toEqual(['单位1', '单位3'])
    await press(row('单位1 0'), ' ')
    expect(selected.value).toEqual(['单位3'])
    expect(row('单位3 2').getAttribute('aria-selected')).toBe('true')
  })

  it('sorts all rows, not only those in the page', async () => {
    await click(get('button', '得分'))
    await click(get('button', '得分'))
    expect(firstCells()[0]).toBe('单位6500')
  })
})

describe('a tree with figures', () => {
  interface Node {
    id: string
    below: Node[]
  }
  const nodes: Node[] = [
    { id: '新闻发布', below: [{ id: '发布会', below: [] }] },
    { id: '回应', below: [] },
  ]
  const tree: TableColumn<Node>[] = [{ key: 'id', label: '指标', text: ({ id }) => id }]

  beforeEach(async () => {
    wrapper = await mountPart(UiTreeTable, {
      props: {
        caption: '评分卡',
        columns: tree,
        nodes,
        childrenOf: ({ below }: Node) => below,
        keyOf: ({ id }: Node) => id,
      },
    })
  })

  it('opens by its button and by the right arrow, and says so', async () => {
    expect(get('row', '新闻发布').getAttribute('aria-expanded')).toBe('false')
    await click(get('button', '展开'))
    expect(get('row', '发布会').getAttribute('aria-level')).toBe('2')
    await press(get('row', '新闻发布'), 'ArrowLeft')
    expect(find('row', '发布会')).toBeUndefined()
    await press(get('row', '新闻发布'), 'ArrowRight')
    expect(get('row', '新闻发布').getAttribute('aria-expanded')).toBe('true')
  })

  it('does not call a leaf shut', () => {
    expect(get('row', '回应').hasAttribute('aria-expanded')).toBe(false)
  })

  it('is one stop of the Tab key', async () => {
    await press(get('row', '新闻发布'), 'ArrowDown')
    expect(document.activeElement).toBe(get('row', '回应'))
    expect(document.querySelectorAll('tbody tr[tabindex="0"]')).toHaveLength(1)
  })
})
