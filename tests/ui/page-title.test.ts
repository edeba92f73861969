import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { defineComponent, h, nextTick, ref } from 'vue'
import UiPageHead from '#ui/UiPageHead.vue'
import { pageTitle } from '#ui/page-title.ts'
import { mountPart } from './mount-part.ts'

describe('the name of a tab', () => {
  it('is what the screen is about, and nothing once the screen is left', async () => {
    const head = await mountPart(UiPageHead, { props: { title: '督查通知' } })
    expect(pageTitle.value).toBe('督查通知')
    await head.setProps({ title: '关于政策解读的整改通知' })
    expect(pageTitle.value).toBe('关于政策解读的整改通知')
    head.unmount()
    expect(pageTitle.value).toBeUndefined()
  })

  it('keeps a title that names people out of the history of the browser', async () => {
    const head = await mountPart(UiPageHead, { props: { title: '对某人的处理', tab: '问责记录' } })
    expect(pageTitle.value).toBe('问责记录')
    head.unmount()
  })

  it('is that of the next screen, also where it comes before the last one goes', async () => {
    const at = ref('甲')
    const screens = defineComponent({
      render: () => h('div', [h(UiPageHead, { key: at.value, title: at.value })]),
    })
    const wrapper = mount(screens)
    at.value = '乙'
    await nextTick()
    expect(pageTitle.value).toBe('乙')
    wrapper.unmount()
  })
})
