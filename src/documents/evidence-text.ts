import { fits, unfit } from '#documents/evidence-finding.ts'
import type { Finding } from '#documents/evidence-finding.ts'
import { decodeText } from '#documents/read-csv.ts'

/** Bytes that no text has: controls but for tab, line feed, form feed and carriage return. */
const isControl = (byte: number): boolean =>
  byte === 0x7f || (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13)

/** Pages and their relatives, also those that a browser saves with all their parts. */
const PAGE =
  /^\s*(<[!?a-z]|mime-version:|from: <saved)|<(script|iframe|object|embed|svg|html)[\s>]|<\?php/i
/** Programs for a command line, PostScript, rich text, and tables that begin as SYLK. */
const SCRIPT = /^\s*(#!|@echo\s|%!ps|\{\\rtf|id;p)/i
/** A cell that makes a table program start another one (DDE). */
const STARTS_PROGRAM = /(^|[\n,;\t"]) {0,9}[=+\-@][\w.]*\| {0,9}['"]/

/** Plain text or a table of it, in UTF-8 or GB18030. */
export function textKind(bytes: Uint8Array, ending: string): Finding {
  if (bytes.some(isControl)) return unfit('not-recognised')
  const { text, encoding } = decodeText(bytes)
  if (encoding === 'utf-16' || text.includes('\uFFFD')) return unfit('not-recognised')
  const content = text.replace(/^\uFEFF/, '')
  if (content.trim() === '') return unfit('empty')
  if (PAGE.test(content)) return unfit('web-page')
  if (SCRIPT.test(content) || STARTS_PROGRAM.test(content)) return unfit('script')
  return fits(ending === '.csv' ? 'csv' : 'text')
}
