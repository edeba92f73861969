import { flushPromises } from '@vue/test-utils'
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { h } from 'vue'
import UiConfirm from '#ui/UiConfirm.vue'
import UiDialog from '#ui/UiDialog.vue'
import UiMenu from '#ui/UiMenu.vue'
import UiTabs from '#ui/UiTabs.vue'
import UiToasts from '#ui/UiToasts.vue'
import { useConfirm } from '#ui/use-confirm.ts'
import { toasts, useToast } from '#ui/use-toast.ts'
import { click, find, get, mountPart, press } from './mount-part.ts'
import { giveSizes } from './sizes.ts'

let wrapper: VueWrapper
beforeEach(() => {
  giveSizes({ height: 20 })
  toasts.value = []
})
afterEach(() => {
  wrapper.unmount()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

describe('a dialog', () => {
  it('is named by its title, told by its sentence, and shut by Escape', async () => {
    const opened = vi.fn<(open: boolean) => void>()
    wrapper = await mountPart(UiDialog, {
      props: { open: true, title: '登记发布活动', text: '一场一条。', 'onUpdate:open': opened },
      slots: { default: () => h('input', { 'aria-label': '名称' }) },
    })
    await flushPromises()
    const dialog = get('dialog', '登记发布活动')
    expect(
      document.getElementById(dialog.getAttribute('aria-describedby') ?? '')?.textContent,
    ).toBe('一场一条。')
    expect(document.activeElement?.getAttribute('aria-label')).toBe('名称')
    await press(document.activeElement ?? dialog, 'Escape')
    expect(opened).toHaveBeenCalledWith(false)
  })

  it('has words of ours on the button that shuts it', async () => {
    const opened = vi.fn<(open: boolean) => void>()
    wrapper = await mountPart(UiDialog, {
      props: { open: true, title: '标题', 'onUpdate:open': opened },
    })
    await click(get('button', '关闭对话框'))
    expect(opened).toHaveBeenCalledWith(false)
  })
})

describe('a question', () => {
  const confirm = useConfirm()
  const question = { title: '删除', text: '无法恢复。', action: '删除记录', danger: true }

  it('is answered by a button that says what it does', async () => {
    wrapper = await mountPart(UiConfirm)
    const answer = confirm(question)
    await flushPromises()
    expect(get('alertdialog', '删除').textContent).toContain('无法恢复。')
    await click(get('button', '删除记录'))
    expect(await answer).toBe(true)
    expect(find('alertdialog')).toBeUndefined()
  })

  it('is answered with no by Escape, and by a second question', async () => {
    wrapper = await mountPart(UiConfirm)
    const first = confirm(question)
    await flushPromises()
    const second = confirm({ ...question, title: '再删除' })
    expect(await first).toBe(false)
    await flushPromises()
    await press(document.activeElement ?? document.body, 'Escape')
    expect(await second).toBe(false)
  })

  it('begins on the button that does nothing', async () => {
    wrapper = await mountPart(UiConfirm)
    void confirm(question)
    await flushPromises()
    expect(document.activeElement?.textContent?.trim()).toBe('取消')
    await click(get('button', '取消'))
  })
})

describe('a message', () => {
  it('is read out, and goes by itself when all is well', async () => {
    wrapper = await mountPart(UiToasts)
    vi.useFakeTimers()
    useToast()('已保存')
    await flushPromises()
    expect(get('log').textContent).toContain('正常 已保存')
    await vi.advanceTimersByTimeAsync(8000)
    expect(get('log').textContent).toBe('')
  })

  it('of something gone wrong stays until it is closed', async () => {
    wrapper = await mountPart(UiToasts)
    vi.useFakeTimers()
    useToast()('没有保存', 'bad')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(get('log').textContent).toContain('没有保存')
    await click(get('button', '关闭消息'))
    expect(get('log').textContent).toBe('')
  })

  it('stays while the focus is on it', async () => {
    wrapper = await mountPart(UiToasts)
    vi.useFakeTimers()
    useToast()('已保存')
    await flushPromises()
    get('button', '关闭消息').focus()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(get('log').textContent).toContain('已保存')
  })
})

describe('a menu', () => {
  it('opens by the keyboard and tells what was chosen', async () => {
    const chosen = vi.fn<(key: string) => void>()
    wrapper = await mountPart(UiMenu, {
      props: {
        items: [
          { key: 'export', label: '导出' },
          { key: 'remove', label: '删除', danger: true },
        ],
        onSelect: chosen,
      },
    })
    await press(get('button', '更多操作'), 'Enter')
    await flushPromises()
    await click(get('menuitem', '删除'))
    expect(chosen).toHaveBeenCalledWith('remove')
  })
})

describe('tabs', () => {
  it('are named, walked by arrow keys, and changed only when taken', async () => {
    const changed = vi.fn<(key: string) => void>()
    wrapper = await mountPart(UiTabs, {
      props: {
        label: '任务',
        items: [
          { key: 'open', label: '待办', count: 4 },
          { key: 'done', label: '已办' },
        ],
        modelValue: 'open',
        'onUpdate:modelValue': changed,
      },
      slots: { open: '待办的内容', done: '已办的内容' },
    })
    expect(get('tablist', '任务').textContent).toContain('待办')
    expect(get('tabpanel').textContent).toContain('待办的内容')
    get('tab', '待办 4').focus()
    await press(get('tab', '待办 4'), 'ArrowRight')
    expect(document.activeElement).toBe(get('tab', '已办'))
    expect(changed).not.toHaveBeenCalled()
    await press(get('tab', '已办'), 'Enter')
    expect(changed).toHaveBeenCalledWith('done')
  })
})
