import { fold } from '#domain/search/fold.ts'
import type { Query } from '#domain/search/query.ts'
import { hitParts, placesOf } from '#domain/search/rank.ts'

/** A stretch of the text, and whether it is what was sought. Drawn as text, never as markup. */
export interface Marked {
  text: string
  hit: boolean
}
export type Excerpt = readonly Marked[]

interface Span {
  from: number
  to: number
}

/** Characters before and after a hit. */
const BEFORE = 18
const AFTER = 42

/** Hits of a query in a text, as it was written, in order and apart. */
export function hitsIn(original: string, query: Query): Span[] {
  const { text, at } = fold(original)
  const spans = (hitParts(text, query) ?? []).flatMap((part) =>
    placesOf(text, part).map((place) => {
      const last = at[place + part.length - 1] ?? 0
      const width = String.fromCodePoint(original.codePointAt(last) ?? 0).length
      return { from: at[place] ?? 0, to: last + width }
    }),
  )
  return joined(spans.sort((a, b) => a.from - b.from || a.to - b.to))
}

/** Spans that meet are one. */
function joined(spans: readonly Span[]): Span[] {
  const all: Span[] = []
  for (const span of spans) {
    const last = all.at(-1)
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to)
    else all.push({ ...span })
  }
  return all
}

/** A few places of a text that show why it was found. */
export function excerptsOf(original: string, query: Query, most: number): Excerpt[] {
  const hits = hitsIn(original, query)
  const windows = joined(hits.map((hit) => windowOf(original, hit)))
  return windows.slice(0, most).map((window) => marked(original, window, hits))
}

/** Within the paragraph of the hit; no character is cut in two. */
function windowOf(original: string, { from, to }: Span): Span {
  const begin = original.lastIndexOf('\n', from) + 1
  const end = original.indexOf('\n', to)
  return {
    from: whole(original, Math.max(begin, from - BEFORE)),
    to: whole(original, Math.min(end === -1 ? original.length : end, to + AFTER)),
  }
}

const whole = (text: string, at: number): number =>
  /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at

function marked(original: string, window: Span, hits: readonly Span[]): Marked[] {
  const parts: Marked[] = []
  const add = (text: string, hit: boolean) => {
    if (text !== '') parts.push({ text, hit })
  }
  let at = window.from
  for (const { from, to } of hits.filter((one) => one.from >= window.from && one.to <= window.to)) {
    add(original.slice(at, from), false)
    add(original.slice(from, to), true)
    at = to
  }
  const before = window.from > 0 && original[window.from - 1] !== '\n' ? '…' : ''
  const after = window.to < original.length && original[window.to] !== '\n' ? '…' : ''
  add(original.slice(at, window.to) + after, false)
  return before === '' ? parts : [{ text: before, hit: false }, ...parts]
}
