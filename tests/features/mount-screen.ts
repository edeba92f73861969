import { flushPromises, mount } from '@vue/test-utils'
import type { VueWrapper } from '@vue/test-utils'
import { PiniaColada } from '@pinia/colada'
import { createPinia } from 'pinia'
import { defineComponent, h } from 'vue'
import type { Component } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import type { RouteRecordRaw } from 'vue-router'
import { explainWith } from '#app/explain.ts'
import { routes } from '#app/routes.ts'
import { explainKey } from '#client/failure.ts'
import { today } from '#client/today.ts'
import { useSession } from '#client/use-session.ts'
import UiConfirm from '#ui/UiConfirm.vue'
import { todayKey } from '#ui/today.ts'
import { createWords } from '#ui/words.ts'
import { PASSWORD } from '#tests/api/province.ts'

export interface Screen {
  /** The first element of a role with a name; dialogs stand outside of the page and are found too. */
  get: (role: string, name?: string | RegExp) => HTMLElement
  find: (role: string, name?: string | RegExp) => HTMLElement | undefined
  /** Types into the field of a label. */
  fill: (label: string, text: string) => Promise<void>
  press: (role: string, name?: string | RegExp) => Promise<void>
  /** Waits until what is looked for is there: answers of the API take their time. */
  until: <T>(look: () => T) => Promise<NonNullable<T>>
  text: () => string
  /** Where the router is. */
  place: () => string
  close: () => void
}

const implied: Record<string, string> = {
  button: 'button, [role="button"]',
  link: 'a[href]',
  heading: 'h1, h2, h3, h4',
  textbox: 'input:not([type]), input[type="text"], input[type="search"], textarea',
  combobox: 'select, [role="combobox"]',
  checkbox: 'input[type="checkbox"]',
  radio: 'input[type="radio"]',
  file: 'input[type="file"]',
  dialog: '[role="dialog"], [role="alertdialog"]',
  row: 'tr',
}

const squeezed = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim()

function labelled(element: HTMLElement): string | undefined {
  const by = element.getAttribute('aria-labelledby')
  if (by !== null) return squeezed(document.getElementById(by)?.textContent)
  const label =
    element.id === ''
      ? element.closest('label')
      : document.querySelector(`label[for="${element.id}"]`)
  return label ? squeezed(label.textContent) : undefined
}

const nameOf = (element: HTMLElement): string =>
  element.getAttribute('aria-label') ?? labelled(element) ?? squeezed(element.textContent)

function found(role: string, name?: string | RegExp): HTMLElement | undefined {
  const selector = implied[role] ?? `[role="${role}"]`
  const fits = (element: HTMLElement) => {
    if (name === undefined) return true
    const own = nameOf(element).replace(/ \* ?必填$/, '')
    return typeof name === 'string' ? own === name : name.test(own)
  }
  return [...document.querySelectorAll<HTMLElement>(selector)].find(fits)
}

function got(role: string, name?: string | RegExp): HTMLElement {
  const element = found(role, name)
  if (!element) throw new Error(`no ${role} ${String(name ?? '')} in: ${document.body.innerHTML}`)
  return element
}

/** In ms: a busy machine takes its time over the first answer. */
const PATIENCE = 10_000

async function until<T>(look: () => T): Promise<NonNullable<T>> {
  const end = Date.now() + PATIENCE
  while (Date.now() < end) {
    const value = look()
    if (value !== undefined && value !== null && value !== false) return value as NonNullable<T>
    await new Promise((resolve) => setTimeout(resolve, 10))
    await flushPromises()
  }
  throw new Error(`waited in vain for ${look.toString()} in: ${document.body.innerHTML}`)
}

async function fill(label: string, text: string) {
  const field = got('textbox', label) as HTMLInputElement
  field.value = text
  field.dispatchEvent(new Event('input', { bubbles: true }))
  await flushPromises()
}

async function press(role: string, name?: string | RegExp) {
  got(role, name).click()
  await flushPromises()
}

/** A screen as its reader has it: signed in, in Simplified Chinese, with the real API behind it. */
export async function mountScreen(page: Component, name: string, path = '/'): Promise<Screen> {
  const router = createRouter({
    history: createMemoryHistory(),
    // The names of all screens, so that links to them can be drawn.
    routes: routes.map((route) => ({ ...route, component: page }) as RouteRecordRaw),
  })
  await router.push(path)
  const pinia = createPinia()
  const words = await createWords('zh')
  const session = useSession(pinia)
  await session.enter({ name, password: PASSWORD })
  const root = defineComponent({ render: () => [h(page), h(UiConfirm)] })
  const wrapper: VueWrapper = mount(root, {
    attachTo: document.body,
    global: {
      plugins: [pinia, PiniaColada, words, router],
      provide: { [explainKey as symbol]: explainWith(words), [todayKey as symbol]: today },
    },
  })
  return {
    get: got,
    find: found,
    fill,
    press,
    until,
    text: () => squeezed(document.body.textContent),
    place: () => router.currentRoute.value.fullPath,
    close: () => wrapper.unmount(),
  }
}
