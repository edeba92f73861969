import { flushPromises } from '@vue/test-utils'
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h, useTemplateRef } from 'vue'
import * as z from 'zod/mini'
import UiField from '#ui/UiField.vue'
import UiFormSummary from '#ui/UiFormSummary.vue'
import UiInput from '#ui/UiInput.vue'
import { problemsOf } from '#ui/problems.ts'
import type { Failure } from '#ui/request.ts'
import { useForm } from '#ui/use-form.ts'
import { descriptionOf, get, mountPart, type } from './mount-part.ts'

interface Values {
  title: string
  link: string
}
const schema = z.strictObject({
  title: z.string().check(z.minLength(1), z.maxLength(5)),
  link: z.union([z.literal(''), z.url()]),
})

describe('a form', () => {
  const submit = vi.fn<(values: Values, version: number | undefined) => Promise<void>>()
  let wrapper: VueWrapper
  let form: ReturnType<typeof useForm<Values>>

  async function show(draft?: string) {
    const part = defineComponent({
      setup() {
        form = useForm<Values>({
          initial: () => ({ title: '', link: '' }),
          check: schema,
          submit,
          refused: (error) => (error instanceof Error ? undefined : (error as Failure)),
          element: useTemplateRef<HTMLElement>('element'),
          ...(draft !== undefined && { draft }),
        })
        const control = (path: keyof Values, label: string) =>
          h(UiField, { ...form.field(path), label }, () =>
            h(UiInput, {
              modelValue: form.values[path],
              'onUpdate:modelValue': (text: string) => (form.values[path] = text),
            }),
          )
        return () =>
          h('form', { ref: 'element', onFocusout: form.left }, [
            control('title', '名称'),
            control('link', '网址'),
            h(UiFormSummary, { failure: form.failure, count: form.errorCount }),
          ])
      },
    })
    wrapper = await mountPart(part)
  }

  beforeEach(async () => {
    localStorage.clear()
    submit.mockReset().mockResolvedValue()
    await show()
  })
  afterEach(() => wrapper.unmount())

  const title = () => get('textbox', '名称')
  const leave = async (element: Element) => {
    element.dispatchEvent(new FocusEvent('focusout', { bubbles: true }))
    await flushPromises()
  }

  it('says nothing of a field before it was left', async () => {
    await type(title(), '')
    expect(title().hasAttribute('aria-invalid')).toBe(false)
    await leave(title())
    expect(descriptionOf(title())).toBe('请填写此项')
    expect(get('textbox', '网址').hasAttribute('aria-invalid')).toBe(false)
  })

  it('says nothing while somebody goes on to another part of the same field', async () => {
    await type(title(), '')
    const other = document.createElement('button')
    title().closest('[data-field]')?.append(other)
    title().dispatchEvent(new FocusEvent('focusout', { bubbles: true, relatedTarget: other }))
    await flushPromises()
    expect(title().hasAttribute('aria-invalid')).toBe(false)
    await leave(other)
    expect(title().getAttribute('aria-invalid')).toBe('true')
  })

  it('shows everything that is wrong when it is handed in, and goes to the first', async () => {
    await type(get('textbox', '网址'), '不是网址')
    expect(await form.submit()).toBe(false)
    expect(document.activeElement).toBe(title())
    expect(get('alert').textContent).toContain('有 2 处需要修改')
    expect(submit).not.toHaveBeenCalled()
  })

  it('hands in what is right, with the version it started from', async () => {
    form.reset({ title: '旧', link: '' }, 7)
    await type(title(), '新')
    expect(form.dirty).toBe(true)
    expect(await form.submit()).toBe(true)
    expect(submit).toHaveBeenCalledWith({ title: '新', link: '' }, 7)
    expect(form.dirty).toBe(false)
  })

  it('does nothing twice while it is being handed in', async () => {
    form.values.title = '名'
    await Promise.all([form.submit(), form.submit()])
    expect(submit).toHaveBeenCalledTimes(1)
  })

  it('shows a refusal at its field until that is changed', async () => {
    submit.mockRejectedValue({
      code: 'already-exists',
      sentence: '没有保存',
      fields: { title: '已有同名' },
    })
    form.values.title = '重名'
    expect(await form.submit()).toBe(false)
    expect(descriptionOf(title())).toBe('已有同名')
    expect([document.activeElement, form.busy]).toEqual([title(), false])
    expect(get('alert').textContent).toContain('没有保存')
    await type(title(), '改名')
    expect(title().hasAttribute('aria-invalid')).toBe(false)
  })

  it('keeps what was typed when the server refused, and throws on what it does not know', async () => {
    submit.mockRejectedValue(new Error('broken'))
    form.values.title = '名'
    await expect(form.submit()).rejects.toThrow('broken')
    expect([form.values.title, form.dirty, form.failure?.code]).toEqual(['名', true, 'internal'])
  })

  it('brings half-filled values back after a reload, until they are handed in', async () => {
    wrapper.unmount()
    await show('fact')
    await type(title(), '半途')
    wrapper.unmount()
    await show('fact')
    expect([form.values.title, form.restored]).toEqual(['半途', true])
    await form.submit()
    wrapper.unmount()
    await show('fact')
    expect([form.values.title, form.restored]).toEqual(['', false])
  })

  it('is not changed by what it begins with, however late that is known', () => {
    form.begin({ title: '标题' })
    expect(form.values.title).toBe('标题')
    expect(form.dirty).toBe(false)
    form.values.link = 'https://a.gd.gov.cn'
    form.begin({ title: '题' })
    expect(form.dirty).toBe(true)
    form.values.link = ''
    expect(form.dirty).toBe(false)
  })
})

describe('what is wrong, from a schema', () => {
  const problems = (of: z.ZodMiniType, value: unknown) => {
    const result = of.safeParse({ value })
    return result.success ? undefined : problemsOf(result.error.issues, { value })['value']
  }
  const of = (type: z.ZodMiniType) => z.strictObject({ value: type })

  it.each([
    [z.string().check(z.minLength(1)), '', { key: 'ui.problem.required' }],
    [z.string().check(z.minLength(3)), '一', { key: 'ui.problem.tooShort', params: { min: '3' } }],
    [
      z.string().check(z.maxLength(2)),
      '三个字',
      { key: 'ui.problem.tooLong', params: { max: '2' } },
    ],
    [z.number().check(z.gte(0)), -1, { key: 'ui.problem.tooSmall', params: { min: '0' } }],
    [z.number(), Number.NaN, { key: 'ui.problem.number' }],
    [z.number(), null, { key: 'ui.problem.required' }],
    [z.int(), 1.5, { key: 'ui.problem.integer' }],
    [
      z.array(z.string()).check(z.minLength(2)),
      ['a'],
      { key: 'ui.problem.tooFew', params: { min: '2' } },
    ],
    [z.enum(['a', 'b']), 'c', { key: 'ui.problem.choice' }],
    [z.enum(['a', 'b']), '', { key: 'ui.problem.required' }],
    [z.email(), '某人', { key: 'ui.problem.email' }],
    [z.iso.date(), '2026-02-30', { key: 'ui.problem.day' }],
    [z.string().check(z.minLength(2, 'ui.problem.choice')), 'a', { key: 'ui.problem.choice' }],
  ])('%# has its sentence', (type, value, sentence) => {
    expect(problems(of(type), value)).toEqual(sentence)
  })

  it('names the path of a value inside a list', () => {
    const people = z.strictObject({
      people: z.array(z.strictObject({ name: z.string().check(z.minLength(1)) })),
    })
    const values = { people: [{ name: '甲' }, { name: '' }] }
    const result = people.safeParse(values)
    expect(result.success ? [] : Object.keys(problemsOf(result.error.issues, values))).toEqual([
      'people.1.name',
    ])
  })
})
