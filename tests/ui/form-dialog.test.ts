import { flushPromises, mount } from '@vue/test-utils'
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { computed, defineComponent, h, useTemplateRef } from 'vue'
import { RouterView, createMemoryHistory, createRouter } from 'vue-router'
import type { Router } from 'vue-router'
import UiConfirm from '#ui/UiConfirm.vue'
import UiField from '#ui/UiField.vue'
import UiFormDialog from '#ui/UiFormDialog.vue'
import UiInput from '#ui/UiInput.vue'
import { useForm } from '#ui/use-form.ts'
import { createWords } from '#ui/words.ts'
import { click, find, get, press, type } from './mount-part.ts'
import { giveSizes } from './sizes.ts'

describe('a dialog that is a form', () => {
  let wrapper: VueWrapper
  let router: Router
  const closed = vi.fn<() => void>()
  const sent = vi.fn<(values: object) => Promise<void>>()

  const dialog = defineComponent({
    setup() {
      const dialog = useTemplateRef<InstanceType<typeof UiFormDialog>>('dialog')
      const form = useForm({
        initial: () => ({ reason: '' }),
        check: () => ({}),
        submit: sent,
        refused: () => undefined,
        element: computed(() => dialog.value?.element ?? null),
      })
      const props = { ref: 'dialog', title: '退回', form, action: '退回填报', onClose: closed }
      const input = () =>
        h(UiInput, {
          modelValue: form.values.reason,
          'onUpdate:modelValue': (text: string) => (form.values.reason = text),
        })
      return () =>
        h(UiFormDialog, props, () => h(UiField, { label: '理由', name: 'reason' }, input))
    },
  })

  beforeEach(async () => {
    giveSizes({ height: 20 })
    closed.mockReset()
    sent.mockReset().mockResolvedValue(undefined)
    router = createRouter({
      history: createMemoryHistory(),
      routes: [
        { path: '/form', component: dialog },
        { path: '/other', component: { render: () => h('p', '别处') } },
      ],
    })
    await router.push('/form')
    wrapper = mount(defineComponent({ render: () => [h(RouterView), h(UiConfirm)] }), {
      attachTo: document.body,
      global: { plugins: [await createWords('zh'), router] },
    })
    await flushPromises()
  })
  afterEach(() => wrapper.unmount())

  const escape = () => press(document.activeElement ?? document.body, 'Escape')

  it('closes at once where nothing was filled in', async () => {
    await escape()
    expect(closed).toHaveBeenCalledOnce()
    expect(find('alertdialog')).toBeUndefined()
  })

  it('asks before what was filled in is lost by Escape', async () => {
    await type(get('textbox'), '材料不全')
    await escape()
    await click(get('button', '继续填写'))
    expect(closed).not.toHaveBeenCalled()
    expect((get('textbox') as HTMLInputElement).value).toBe('材料不全')
    await escape()
    await click(get('button', '不保存并离开'))
    expect(closed).toHaveBeenCalledOnce()
  })

  it('does not ask who says that it is not to be', async () => {
    await type(get('textbox'), '材料不全')
    await click(get('button', '取消'))
    expect(closed).toHaveBeenCalledOnce()
  })

  it('asks before the way back leads out of it', async () => {
    await type(get('textbox'), '材料不全')
    const moved = router.push('/other')
    await flushPromises()
    await click(get('button', '继续填写'))
    await moved
    expect(router.currentRoute.value.path).toBe('/form')
  })

  it('asks nothing once it was sent', async () => {
    await type(get('textbox'), '材料不全')
    await click(get('button', '退回填报'))
    expect(sent).toHaveBeenCalledWith({ reason: '材料不全' }, undefined)
    await router.push('/other')
    expect(router.currentRoute.value.path).toBe('/other')
  })
})
