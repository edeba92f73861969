import { fits, unfit } from '#documents/evidence-finding.ts'
import type { Finding } from '#documents/evidence-finding.ts'
import { lookInside } from '#documents/zip.ts'
import type { Archive } from '#documents/zip.ts'
import type { FileKind } from '#domain/evidence/file-kind.ts'

const MEGABYTE = 1024 * 1024
/** What a document of any honest kind stays below. */
const MOST_UNPACKED = 500 * MEGABYTE
const MOST_ENTRIES = 10_000
/** Text packs to a tenth, empty pages to a hundredth; nothing that people write to a three-hundredth. */
const MOST_RATIO = 300
/** Below this, a ratio says nothing. */
const RATIO_FROM = 20 * MEGABYTE

/** The part that makes an archive a document of its kind. */
const MAIN_PARTS: readonly (readonly [FileKind, string])[] = [
  ['docx', 'word/document.xml'],
  ['xlsx', 'xl/workbook.xml'],
  ['pptx', 'ppt/presentation.xml'],
]

/** What runs in an office document: macros of today and of 1992, and controls with code behind them. */
const ACTIVE = /(^|\/)(vbaProject[^/]*\.bin|vbaData\.xml|macrosheets\/.*|activeX\/.*\.bin)$/i

/** A document in a ZIP archive, by its directory. Nothing is unpacked. */
export function archiveKind(bytes: Uint8Array): Finding {
  const archive = lookInside(bytes)
  if (!archive) return unfit('damaged')
  if (reachesTooFar(archive, bytes.length)) {
    return unfit('expands-too-far', { size: Math.ceil(archive.unpacked / MEGABYTE) })
  }
  if (archive.names.some(isTricky)) return unfit('unsafe-names')
  if (archive.locked) return unfit('password')
  const names = new Set(archive.names)
  if (names.has('OFD.xml')) return fits('ofd')
  if (!names.has('[Content_Types].xml')) return unfit('archive')
  if (archive.names.some((name) => ACTIVE.test(name))) return unfit('macros')
  const [kind, second] = MAIN_PARTS.filter(([, part]) => names.has(part))
  if (!kind) return unfit('not-recognised')
  return second ? unfit('two-in-one') : fits(kind[0])
}

const reachesTooFar = ({ names, unpacked }: Archive, packed: number): boolean =>
  names.length > MOST_ENTRIES ||
  unpacked > MOST_UNPACKED ||
  (unpacked > RATIO_FROM && unpacked > packed * MOST_RATIO)

/** Names that would lead a careless unpacker out of its folder. */
const isTricky = (name: string): boolean =>
  name === '' ||
  /^[/\\]|^[a-z]:|\\|\p{Cc}/iu.test(name) ||
  name.split('/').some((part) => part === '..' || part === '.')
