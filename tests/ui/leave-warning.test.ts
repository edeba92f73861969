import { flushPromises, mount } from '@vue/test-utils'
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { defineComponent, h } from 'vue'
import { RouterView, createMemoryHistory, createRouter } from 'vue-router'
import type { Router } from 'vue-router'
import UiConfirm from '#ui/UiConfirm.vue'
import { useLeaveWarning } from '#ui/use-leave-warning.ts'
import { createWords } from '#ui/words.ts'
import { click, find, get } from './mount-part.ts'

describe('leaving what is not saved', () => {
  let wrapper: VueWrapper
  let router: Router
  let dirty = true
  const form = defineComponent({
    setup() {
      useLeaveWarning(() => dirty)
      return () => h('p', '表单')
    },
  })

  beforeEach(async () => {
    dirty = true
    router = createRouter({
      history: createMemoryHistory(),
      routes: [
        { path: '/form', component: form },
        { path: '/other', component: { render: () => h('p', '别处') } },
      ],
    })
    await router.push('/form')
    wrapper = mount(defineComponent({ render: () => [h(RouterView), h(UiConfirm)] }), {
      attachTo: document.body,
      global: { plugins: [await createWords('zh'), router] },
    })
  })
  afterEach(() => wrapper.unmount())

  it('is asked about, and stays when told to', async () => {
    const moved = router.push('/other')
    await flushPromises()
    expect(get('alertdialog', '内容尚未保存').textContent).toContain('将丢失')
    await click(get('button', '继续填写'))
    await moved
    expect(router.currentRoute.value.path).toBe('/form')
  })

  it('goes on when told to', async () => {
    const moved = router.push('/other')
    await flushPromises()
    await click(get('button', '不保存并离开'))
    await moved
    expect(router.currentRoute.value.path).toBe('/other')
  })

  it('is not asked about when nothing was changed', async () => {
    dirty = false
    await router.push('/other')
    expect(find('alertdialog')).toBeUndefined()
    expect(router.currentRoute.value.path).toBe('/other')
  })

  it('warns before the page is closed, only while there is something to lose', () => {
    const close = () => {
      const event = new Event('beforeunload', { cancelable: true })
      window.dispatchEvent(event)
      return event.defaultPrevented
    }
    expect(close()).toBe(true)
    dirty = false
    expect(close()).toBe(false)
  })
})
