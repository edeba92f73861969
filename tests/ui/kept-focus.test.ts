import { mount } from '@vue/test-utils'
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h, nextTick, ref, useTemplateRef } from 'vue'
import { useKeptFocus } from '#ui/use-kept-focus.ts'

const isOpen = ref(true)
const isThere = ref(true)
const screen = defineComponent(() => {
  const main = useTemplateRef<HTMLElement>('main')
  useKeptFocus(main)
  const card = () =>
    h('section', [isOpen.value ? h('button', { id: 'sign' }, '签收') : h('p', '已签收')])
  return () => h('main', { ref: 'main', tabindex: -1 }, isThere.value ? [card()] : [])
})

describe('the focus', () => {
  let wrapper: VueWrapper
  afterEach(() => {
    wrapper.unmount()
    isOpen.value = isThere.value = true
  })
  const place = () => document.activeElement?.tagName
  async function focused() {
    wrapper = mount(screen, { attachTo: document.body })
    document.querySelector<HTMLElement>('#sign')?.focus()
    await nextTick()
  }

  it('stays on the card whose button is gone', async () => {
    await focused()
    isOpen.value = false
    await vi.waitFor(() => expect(place()).toBe('SECTION'))
  })

  it('goes to the screen where the card is gone too', async () => {
    await focused()
    isThere.value = false
    await vi.waitFor(() => expect(place()).toBe('MAIN'))
  })

  it('is left where somebody has put it meanwhile', async () => {
    await focused()
    const other = document.createElement('input')
    document.body.append(other)
    other.focus()
    isOpen.value = false
    await new Promise((resolve) => setTimeout(resolve, 120))
    expect(document.activeElement).toBe(other)
    other.remove()
  })
})
