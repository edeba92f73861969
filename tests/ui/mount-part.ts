import { flushPromises, mount } from '@vue/test-utils'
import type { VueWrapper } from '@vue/test-utils'
import type { Component } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { createWords } from '#ui/words.ts'
import type { Locale } from '#ui/words.ts'

/** Roles that an element has without saying so, as far as the kit uses them. */
const implied: Record<string, string> = {
  alert: '[role="alert"]',
  button: 'button',
  checkbox: 'input[type="checkbox"]',
  link: 'a[href]',
  radio: 'input[type="radio"]',
  row: 'tbody tr:not([aria-hidden])',
  textbox: 'input[type="text"]:not([role]), textarea',
}

const squeezed = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim()
const textOf = (id: string) => squeezed(document.getElementById(id)?.textContent)

/** The accessible name, by the ways the kit gives one. */
export function nameOf(element: Element): string {
  const by = element.getAttribute('aria-labelledby')
  if (by !== null) return by.split(' ').map(textOf).join(' ')
  const label = element.getAttribute('aria-label')
  if (label !== null) return label
  if (element instanceof HTMLTableRowElement) {
    return squeezed([...element.cells].map(({ textContent }) => textContent).join(' '))
  }
  const labels =
    element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
      ? element.labels
      : null
  return squeezed(labels?.[0]?.textContent ?? element.textContent)
}

/** What is heard with a control besides its name: hint and error. */
export const descriptionOf = (element: Element): string =>
  (element.getAttribute('aria-describedby') ?? '').split(' ').map(textOf).join(' ')

export function find(role: string, name?: string): HTMLElement | undefined {
  const elements = document.querySelectorAll<HTMLElement>(`${implied[role] ?? `[role="${role}"]`}`)
  return [...elements].find((element) => name === undefined || nameOf(element) === name)
}

export function get(role: string, name?: string): HTMLElement {
  const element = find(role, name)
  if (!element) throw new Error(`no ${role} ${name ?? ''} in ${document.body.innerHTML}`)
  return element
}

export async function press(element: Element, key: string): Promise<KeyboardEvent> {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })
  element.dispatchEvent(event)
  await flushPromises()
  return event
}

export async function type(element: Element, text: string): Promise<void> {
  ;(element as HTMLInputElement).value = text
  element.dispatchEvent(new Event('input', { bubbles: true }))
  await flushPromises()
}

export async function click(element: HTMLElement): Promise<void> {
  element.click()
  await flushPromises()
}

/** A part of the kit in a page, with its words and a router. */
export async function mountPart(
  part: unknown,
  options: {
    props?: Record<string, unknown>
    slots?: Record<string, unknown>
    locale?: Locale
  } = {},
): Promise<VueWrapper> {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:path(.*)*', component: { render: () => null } }],
  })
  await router.push('/')
  const plugins = [await createWords(options.locale ?? 'zh'), router]
  const { props = {}, slots = {} } = options
  // Generic components have no common type; what a part is given is checked where it is used.
  return mount(part as Component, {
    attachTo: document.body,
    props,
    slots: slots as object,
    global: { plugins },
  })
}
