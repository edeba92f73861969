import { flushPromises } from '@vue/test-utils'
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import UiCombobox from '#ui/UiCombobox.vue'
import UiField from '#ui/UiField.vue'
import { click, get, mountPart, press, type } from './mount-part.ts'
import { giveSizes } from './sizes.ts'

const options = [
  { value: '4401', label: '广州市' },
  { value: '4403', label: '深圳市' },
  { value: '4401-edu', label: '广州市教育局', note: '市直部门' },
  { value: 'old', label: '已撤销的单位', disabled: true },
  ...Array.from({ length: 5000 }, (_, index) => ({ value: `x${index}`, label: `镇街${index}` })),
]

describe('a combobox', () => {
  let wrapper: VueWrapper
  const value = ref('4403')
  const input = () => get('combobox', '单位') as HTMLInputElement
  const shown = () =>
    [...document.querySelectorAll('[role="option"]')].map((option) => option.textContent?.trim())
  const activeText = () =>
    document
      .getElementById(input().getAttribute('aria-activedescendant') ?? '')
      ?.textContent?.trim()

  beforeEach(async () => {
    giveSizes({ height: 360 })
    value.value = '4403'
    const part = defineComponent({
      setup: () => () =>
        h(UiField, { label: '单位' }, () =>
          h(UiCombobox, {
            options,
            clearable: true,
            modelValue: value.value,
            'onUpdate:modelValue': (next: string) => (value.value = next),
          }),
        ),
    })
    wrapper = await mountPart(part)
  })
  afterEach(() => {
    wrapper.unmount()
    vi.restoreAllMocks()
  })

  it('shows what is chosen, and opens on it by the arrow key', async () => {
    expect([input().value, input().getAttribute('aria-expanded')]).toEqual(['深圳市', 'false'])
    await press(input(), 'ArrowDown')
    expect([input().getAttribute('aria-expanded'), activeText()]).toEqual(['true', '深圳市'])
  })

  it('keeps thousands of options out of the page', async () => {
    await press(input(), 'ArrowDown')
    expect(shown().length).toBeLessThan(60)
    expect(document.querySelector('[role="option"]')?.getAttribute('aria-setsize')).toBe('5004')
  })

  it('finds by the words typed, says how many, and takes one by Enter', async () => {
    await type(input(), '教育 广州')
    expect(shown()).toEqual(['广州市教育局市直部门'])
    expect(get('status').textContent).toContain('共 1 个选项')
    await press(input(), 'Enter')
    expect([value.value, input().value, input().getAttribute('aria-expanded')]).toEqual([
      '4401-edu',
      '广州市教育局',
      'false',
    ])
  })

  it('searches the second line too', async () => {
    await type(input(), '市直')
    expect(shown()).toHaveLength(1)
  })

  it('says when nothing matches, and Escape brings back what was chosen', async () => {
    await type(input(), '不存在')
    expect(get('status').textContent).toContain('没有符合的选项')
    await press(input(), 'Enter')
    await press(input(), 'Escape')
    expect([value.value, input().value]).toEqual(['4403', '深圳市'])
  })

  it('lets an option that is switched off be seen, not taken', async () => {
    await type(input(), '撤销')
    await press(input(), 'Enter')
    expect(value.value).toBe('4403')
  })

  it('leaves the keys alone while Chinese is being composed', async () => {
    await type(input(), '广州市教育局')
    const event = new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true })
    input().dispatchEvent(event)
    await flushPromises()
    expect(value.value).toBe('4403')
  })

  it('takes an option by the pointer, and is emptied by its button', async () => {
    await type(input(), '广州')
    const [option] = document.querySelectorAll<HTMLElement>('[role="option"]')
    if (option) await click(option)
    expect(value.value).toBe('4401')
    await click(get('button', '清除所选'))
    expect([value.value, input().value]).toEqual(['', ''])
  })
})
