import { fold, quote } from '#domain/facts/fold.ts'
import { read, unread } from '#domain/facts/reading.ts'
import type { Reading } from '#domain/facts/reading.ts'

const MAX = 2000
const SCHEME = /^([a-z][a-z0-9+.-]*):/i
/** A host with at least one dot, or an address of numbers; no user name, no space, no quote. */
const LINK =
  /^https?:\/\/(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{1,63}(?::\d{1,5})?(?:[/?#][^\s"<>\\^`{|}]*)?$/iu

/** A link of the web: others (javascript:, file:, data:) could do harm when somebody follows them. */
export function readLink(raw: unknown): Reading<string> {
  if (typeof raw !== 'string') return unread('not-a-link', { value: quote(raw) })
  const text = fold(raw)
  if (text.length > MAX) return unread('too-long', { max: MAX, length: text.length })
  if (LINK.test(text)) return read(text)
  const scheme = SCHEME.exec(text)?.[1]?.toLowerCase()
  const isWeb = scheme === 'http' || scheme === 'https'
  return unread(isWeb ? 'not-a-link' : 'not-http', { value: quote(raw) })
}
