import type { VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import RequestView from '#ui/RequestView.vue'
import UiButton from '#ui/UiButton.vue'
import UiLoadMore from '#ui/UiLoadMore.vue'
import UiProgress from '#ui/UiProgress.vue'
import UiStat from '#ui/UiStat.vue'
import UiState from '#ui/UiState.vue'
import { keptFace, showFace } from '#ui/face.ts'
import { failed, loading, ready, stale } from '#ui/request.ts'
import { states } from '#ui/state.ts'
import { click, find, get, mountPart } from './mount-part.ts'

let wrapper: VueWrapper | undefined
afterEach(() => {
  wrapper?.unmount()
  wrapper = undefined
})
const seen = () => document.body.textContent?.replace(/\s+/g, ' ').trim() ?? ''

describe('a request', () => {
  const slots = {
    default: ({ data }: { data: string }) => `内容：${data}`,
    empty: () => '空空如也',
  }
  const show = async (request: unknown) => {
    wrapper = await mountPart(RequestView, {
      props: { request, empty: (data: string) => data === '' },
      slots,
    })
  }

  it('that is loading says so once', async () => {
    await show(loading())
    expect(get('status').textContent).toContain('正在加载')
  })

  it('that failed says what happened, what to do and which number to tell, and tries again', async () => {
    const retry = vi.fn<() => void>()
    await show(failed({ code: 'internal', correlation: '7f3a' }, retry))
    expect(get('alert').textContent).toContain('内容没有加载出来')
    expect(seen()).toContain('错误编号 7f3a')
    await click(get('button', '重试'))
    expect(retry).toHaveBeenCalledOnce()
  })

  it('prefers the sentences that the refusal brought', async () => {
    await show(failed({ code: 'period-locked', sentence: '本期已锁定', next: '请申请解锁。' }))
    expect([seen().includes('本期已锁定'), seen().includes('请申请解锁。')]).toEqual([true, true])
  })

  it('asked with a wrong address speaks of the address, not of a form', async () => {
    await show(failed({ code: 'invalid-input', sentence: '有内容不符合要求', next: '请修改' }))
    expect(seen()).toContain('地址或查询条件不正确')
    expect(seen()).not.toContain('有内容不符合要求')
    expect(find('button', '重试')).toBeUndefined()
  })

  it.each(['forbidden', 'out-of-scope', 'not-found'])(
    'that ends with %s offers no second try',
    async (code) => {
      await show(failed({ code }))
      expect(find('button', '重试')).toBeUndefined()
      expect(seen()).toContain(code === 'not-found' ? '没有找到' : '没有查看这项内容的权限')
    },
  )

  it('that is stale shows its data and how old they are', async () => {
    await show(stale('旧', undefined, '2026-03-09T06:05:00Z'))
    expect(seen()).toContain('内容：旧')
    // 06:05 in Greenwich is 14:05 in Guangzhou.
    expect(get('status').textContent).toContain('2026年3月9日 14:05')
  })

  it('that is ready shows its data, or that there are none', async () => {
    await show(ready('新'))
    expect(seen()).toBe('内容：新')
    await wrapper?.setProps({ request: ready('') })
    expect(seen()).toBe('空空如也')
  })
})

describe('a state', () => {
  it('has a word and a shape of its own each, not only a colour', async () => {
    const drawn = []
    for (const state of states) {
      wrapper = await mountPart(UiState, { props: { state } })
      drawn.push([seen(), document.querySelector('svg')?.innerHTML])
      wrapper.unmount()
    }
    expect(new Set(drawn.map(([word]) => word)).size).toBe(states.length)
    expect(new Set(drawn.map(([, shape]) => shape)).size).toBe(states.length)
  })
})

describe('a button', () => {
  it('that is busy keeps its place and name, and does nothing', async () => {
    const pressed = vi.fn<() => void>()
    wrapper = await mountPart(UiButton, {
      props: { busy: true, onClick: pressed },
      slots: { default: '保存' },
    })
    const button = document.querySelector('button')
    button?.click()
    expect(pressed).not.toHaveBeenCalled()
    expect([button?.getAttribute('aria-disabled'), button?.disabled]).toEqual(['true', false])
    expect(get('status').textContent).toContain('处理中')
  })

  it('that leads somewhere is a link', async () => {
    wrapper = await mountPart(UiButton, { props: { to: '/overview' }, slots: { default: '总览' } })
    expect(get('link', '总览').getAttribute('href')).toBe('/overview')
  })
})

describe('figures', () => {
  it('say in words which way they moved', async () => {
    wrapper = await mountPart(UiStat, {
      props: {
        label: '得分',
        value: '86.4',
        change: { direction: 'down', size: '1.2' },
        unit: '分',
      },
    })
    expect(seen()).toContain('下降 1.2')
  })

  it('of a progress are heard as shown', async () => {
    wrapper = await mountPart(UiProgress, {
      props: { label: '填报进度', value: 54.5, text: '6 / 11' },
    })
    const bar = get('progressbar', '填报进度')
    expect([bar.getAttribute('aria-valuenow'), bar.getAttribute('aria-valuetext')]).toEqual([
      '54.5',
      '6 / 11',
    ])
  })

  it('of a long list tell how much of it is there', async () => {
    wrapper = await mountPart(UiLoadMore, { props: { shown: 50, total: 6512, more: true } })
    expect(seen()).toContain('已显示 50 条，共 6512 条')
    await wrapper.setProps({ shown: 6512, more: false })
    expect(find('button', '加载更多')).toBeUndefined()
  })
})

describe('the face', () => {
  it('is kept in the browser', () => {
    showFace({ theme: 'dark', size: 'elder' })
    expect([
      document.documentElement.dataset['theme'],
      document.documentElement.dataset['size'],
    ]).toEqual(['dark', 'elder'])
    expect(keptFace()).toEqual({ theme: 'dark', size: 'elder' })
  })

  it('falls back to the standard where nonsense was kept', () => {
    localStorage.setItem('gongxin.face', '{"theme":"neon"')
    expect(keptFace()).toEqual({ theme: 'light', size: 'normal' })
    localStorage.setItem('gongxin.face', '{"theme":"neon","size":"elder"}')
    expect(keptFace()).toEqual({ theme: 'light', size: 'elder' })
  })
})
