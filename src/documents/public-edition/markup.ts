/** Markup that is safe to put into a page. */
export interface Markup {
  readonly html: string
}

type Part = Markup | readonly Markup[] | string | number | null

const MARKS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/**
 * Control characters have no place in a page, and marks of direction would turn the text around them:
 * both are left out here, while open data keep what was frozen.
 */
const UNSEEN = /(?![\t\n])[\p{Cc}\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFFE\uFFFF]/gu

export const escaped = (text: string): string =>
  text.replaceAll(UNSEEN, '').replaceAll(/[&<>"']/g, (mark) => MARKS[mark] ?? '')

export const raw = (html: string): Markup => ({ html })

/**
 * A template whose values are text unless they are markup already: nothing is forgotten to be escaped.
 * The indentation of the template itself is left out.
 */
export const markup = (texts: TemplateStringsArray, ...parts: readonly Part[]): Markup =>
  raw(texts.map((text, at) => unindented(text) + written(parts[at] ?? null)).join(''))

const unindented = (text: string): string => text.replaceAll(/\n\s*/g, '\n')

function written(part: Part): string {
  if (part === null) return ''
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part))
  return 'html' in part ? part.html : part.map((one) => one.html).join('')
}
