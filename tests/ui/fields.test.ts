import { flushPromises } from '@vue/test-utils'
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import type { Component } from 'vue'
import UiCheckbox from '#ui/UiCheckbox.vue'
import UiDateInput from '#ui/UiDateInput.vue'
import UiField from '#ui/UiField.vue'
import UiFileDrop from '#ui/UiFileDrop.vue'
import UiInput from '#ui/UiInput.vue'
import UiInstantInput from '#ui/UiInstantInput.vue'
import UiNumber from '#ui/UiNumber.vue'
import UiRadioGroup from '#ui/UiRadioGroup.vue'
import UiSelect from '#ui/UiSelect.vue'
import UiTextarea from '#ui/UiTextarea.vue'
import { click, descriptionOf, get, mountPart, nameOf, press, type } from './mount-part.ts'

let wrapper: VueWrapper
afterEach(() => wrapper.unmount())

/** A control in a field, with the value it holds. */
async function inField(
  control: Component,
  field: Record<string, unknown>,
  initial: unknown,
  props: Record<string, unknown> = {},
) {
  const value = ref(initial)
  const part = defineComponent({
    setup: () => () =>
      h(UiField, field as never, () =>
        h(control, {
          ...props,
          modelValue: value.value,
          'onUpdate:modelValue': (next: unknown) => (value.value = next),
        }),
      ),
  })
  wrapper = await mountPart(part)
  return value
}

describe('a field', () => {
  it('names its control and is heard with hint and error', async () => {
    await inField(UiInput, { label: '名称', hint: '与公开的一致', error: '请填写此项' }, '')
    const input = get('textbox', '名称')
    expect(descriptionOf(input)).toBe('请填写此项 与公开的一致')
    expect(input.getAttribute('aria-invalid')).toBe('true')
  })

  it('says in words, not by a star alone, that it is required', async () => {
    await inField(UiInput, { label: '名称', required: true }, '')
    const input = get('textbox')
    expect(nameOf(input)).toContain('必填')
    expect(input.getAttribute('aria-required')).toBe('true')
  })

  it('claims no description that is not there', async () => {
    await inField(UiInput, { label: '名称' }, '')
    expect(get('textbox', '名称').hasAttribute('aria-describedby')).toBe(false)
  })

  it('names a group of radio buttons', async () => {
    const options = [
      { value: 'press', label: '新闻发布会' },
      { value: 'visit', label: '组织记者采访' },
    ]
    const value = await inField(
      UiRadioGroup,
      { label: '形式', group: true, error: '请从列表中选择' },
      '',
      { options },
    )
    const group = get('radiogroup', '形式')
    expect([group.getAttribute('aria-invalid'), descriptionOf(group)]).toEqual([
      'true',
      '请从列表中选择',
    ])
    await click(get('radio', '组织记者采访'))
    expect(value.value).toBe('visit')
  })
})

describe('a number', () => {
  it('is understood in full-width digits, and shown as understood on leaving', async () => {
    const value = await inField(UiNumber, { label: '场次' }, null)
    const input = get('textbox', '场次') as HTMLInputElement
    await type(input, '１，２０４')
    expect([value.value, input.value]).toEqual([1204, '１，２０４'])
    input.dispatchEvent(new FocusEvent('blur'))
    await flushPromises()
    expect(input.value).toBe('1204')
  })

  it('keeps on the screen what is no number, and says so to the form', async () => {
    const value = await inField(UiNumber, { label: '场次' }, 3)
    const input = get('textbox', '场次') as HTMLInputElement
    await type(input, '三场')
    input.dispatchEvent(new FocusEvent('blur'))
    await flushPromises()
    expect([value.value, input.value]).toEqual([Number.NaN, '三场'])
  })

  it('goes up and down by the arrow keys within its bounds', async () => {
    const value = await inField(UiNumber, { label: '场次' }, 1, { min: 0, max: 2 })
    const input = get('textbox', '场次')
    await press(input, 'ArrowUp')
    await press(input, 'ArrowUp')
    expect(value.value).toBe(2)
    for (let times = 0; times < 4; times += 1) await press(input, 'ArrowDown')
    expect(value.value).toBe(0)
  })

  it('follows a value that is set from outside', async () => {
    const value = await inField(UiNumber, { label: '场次' }, 1)
    value.value = 7
    await flushPromises()
    expect((get('textbox', '场次') as HTMLInputElement).value).toBe('7')
  })
})

describe('a choice', () => {
  it('offers nothing as chosen before something is', async () => {
    const options = [{ value: 'a', label: '地级以上市' }]
    const value = await inField(UiSelect, { label: '类别' }, '', { options })
    const select = document.querySelector('select')
    expect(select?.selectedOptions[0]?.text.trim()).toBe('请选择')
    expect(select?.options[0]?.disabled).toBe(true)
    select?.options[1]?.toggleAttribute('selected', true)
    select?.dispatchEvent(new Event('change'))
    await flushPromises()
    expect(value.value).toBe('a')
  })

  it('of yes or no is named by the words beside it', async () => {
    const value = ref(false)
    wrapper = await mountPart(UiCheckbox, {
      props: { label: '含下级', 'onUpdate:modelValue': (next: boolean) => (value.value = next) },
    })
    await click(get('checkbox', '含下级'))
    expect(value.value).toBe(true)
  })
})

describe('a password', () => {
  it('is shown and hidden by a button that says which', async () => {
    await inField(UiInput, { label: '密码' }, 'secret', { type: 'password' })
    const input = document.querySelector('input')
    await click(get('button', '显示密码'))
    expect(input?.type).toBe('text')
    await click(get('button', '隐藏密码'))
    expect(input?.type).toBe('password')
  })
})

describe('a long text', () => {
  it('counts its characters and lets too many stand', async () => {
    const value = await inField(UiTextarea, { label: '说明' }, '', { max: 3 })
    await type(get('textbox', '说明'), '四个汉字')
    expect(value.value).toBe('四个汉字')
    expect(document.body.textContent).toContain('已输入 4 字，最多 3 字')
  })
})

describe('a day', () => {
  it('is brought into one form on leaving', async () => {
    const value = await inField(UiDateInput, { label: '日期' }, '')
    const input = get('textbox', '日期')
    await type(input, '2026年3月9日')
    input.dispatchEvent(new FocusEvent('blur'))
    expect(value.value).toBe('2026-03-09')
  })

  it('that is none stays as typed, for the form to refuse', async () => {
    const value = await inField(UiDateInput, { label: '日期' }, '')
    const input = get('textbox', '日期')
    await type(input, '2026-02-30')
    input.dispatchEvent(new FocusEvent('blur'))
    expect(value.value).toBe('2026-02-30')
  })
})

describe('an instant', () => {
  it('is made of a day and a time in the province', async () => {
    const value = await inField(UiInstantInput, { label: '发生时间', group: true }, '')
    await type(get('textbox', '日期'), '2026-08-03')
    expect(value.value).toBe('2026-08-03T+08:00')
    const time = get('textbox', '时间')
    await type(time, '0940')
    time.dispatchEvent(new FocusEvent('blur'))
    await flushPromises()
    expect(value.value).toBe('2026-08-03T09:40+08:00')
  })

  it('is empty when both halves are', async () => {
    const value = await inField(
      UiInstantInput,
      { label: '发生时间', group: true },
      '2026-08-03T09:40+08:00',
    )
    await type(get('textbox', '日期'), '')
    await type(get('textbox', '时间'), '')
    expect(value.value).toBe('')
  })
})

describe('a file', () => {
  it('stands beside the notice that the system is not classified', async () => {
    await inField(UiFileDrop, { label: '工作簿' }, [], { maxBytes: 1024, accept: ['.xlsx'] })
    expect(document.body.textContent).toContain('严禁存储、处理、传输国家秘密')
  })

  it('is refused with its name and the reason, and removed by name', async () => {
    const value = await inField(UiFileDrop, { label: '工作簿' }, [new File(['x'], '填报.xlsx')], {
      maxBytes: 1024,
      accept: ['.xlsx'],
      maxFiles: 3,
    })
    const input = document.querySelector('input')
    Object.defineProperty(input, 'files', { value: [new File(['x'], '病毒.exe')] })
    input?.dispatchEvent(new Event('change'))
    await flushPromises()
    expect(get('alert').textContent).toContain('“病毒.exe”的类型不受支持')
    await click(get('button', '移除“填报.xlsx”'))
    expect(value.value).toEqual([])
  })
})
