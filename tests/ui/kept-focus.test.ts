import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { defineComponent, h, nextTick, ref, useTemplateRef } from 'vue'
import { useKeptFocus } from '#ui/use-kept-focus.ts'

describe('the focus of what goes away', () => {
  const isThere = ref(true)
  const screen = defineComponent({
    setup() {
      useKeptFocus(useTemplateRef<HTMLElement>('place'))
      return () =>
        h('main', { ref: 'place', tabindex: -1 }, [
          h('section', { id: 'card' }, [isThere.value ? h('button', { id: 'act' }) : undefined]),
          h('input', { id: 'other' }),
        ])
    },
  })
  const show = () => mount(screen, { attachTo: document.body })
  let wrapper: ReturnType<typeof show>
  afterEach(() => {
    wrapper.unmount()
    isThere.value = true
  })
  const focus = (id: string) => document.querySelector<HTMLElement>(`#${id}`)?.focus()
  async function take() {
    isThere.value = false
    await nextTick()
    await flushPromises()
  }

  it('goes to the nearest thing around it that stays', async () => {
    wrapper = show()
    focus('act')
    await take()
    expect(document.activeElement?.id).toBe('card')
  })

  it('is not taken from what somebody went on to', async () => {
    wrapper = show()
    focus('act')
    focus('other')
    await take()
    expect(document.activeElement?.id).toBe('other')
  })
})
