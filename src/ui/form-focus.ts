const focusable =
  'input:not([type=hidden]):not(:disabled), select, textarea, button, [tabindex="0"]'

/** Gives the focus to the first field of a form that has an error, in the order of the page. */
export function focusFirstBad(form: HTMLElement | null): void {
  const bad = form?.querySelector<HTMLElement>('[data-bad], [aria-invalid="true"]')
  if (!bad) return
  const target = bad.matches(focusable) ? bad : bad.querySelector<HTMLElement>(focusable)
  target?.focus()
  target?.scrollIntoView?.({ block: 'center' })
}
