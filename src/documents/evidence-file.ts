import { hasBytes } from '#documents/byte-signs.ts'
import { archiveKind } from '#documents/evidence-archive.ts'
import { imageKind } from '#documents/evidence-image.ts'
import { fits, unfit } from '#documents/evidence-finding.ts'
import type { Finding } from '#documents/evidence-finding.ts'
import { textKind } from '#documents/evidence-text.ts'
import { foreignKind } from '#documents/foreign-kind.ts'
import { isOle, kindOfOle } from '#documents/ole.ts'
import { holdsArchive, isZip } from '#documents/zip.ts'
import { FILE_KINDS } from '#domain/evidence/file-kind.ts'
import type { FileKind, UnfitCode } from '#domain/evidence/file-kind.ts'
import { cleanFileName, endingOf } from '#domain/evidence/file-name.ts'
import type { Reason } from '#domain/words.ts'

export type CheckedFile =
  | { kind: 'fit'; is: FileKind; name: string; type: string }
  | { kind: 'unfit'; name: string; because: Reason<UnfitCode> }

/**
 * Whether a file may prove a fact, told from its bytes alone: nothing is unpacked, decoded as a
 * picture or run. Its name must agree with what it is.
 *
 * @param rawName as it was sent; a path, or nothing, is taken safely
 */
export function checkEvidenceFile(bytes: Uint8Array, rawName: string): CheckedFile {
  const name = cleanFileName(rawName)
  const found = kindOf(bytes, endingOf(name))
  if ('unfit' in found) return { kind: 'unfit', name, because: found.unfit }
  const { type, endings } = FILE_KINDS[found.is]
  const ending = endingOf(name)
  // A name without an ending gets the one that its content has.
  if (ending === '') {
    return { kind: 'fit', is: found.is, name: cleanFileName(`${name}${endings[0]}`), type }
  }
  if (endings.some((each) => each === ending)) return { kind: 'fit', is: found.is, name, type }
  const { unfit: because } = unfit('wrong-ending', { ending, right: endings[0] })
  return { kind: 'unfit', name, because }
}

function kindOf(bytes: Uint8Array, ending: string): Finding {
  if (bytes.length === 0) return unfit('empty')
  if (isZip(bytes)) return archiveKind(bytes)
  if (isOle(bytes)) return unfit(kindOfOle(bytes) === 'password' ? 'password' : 'old-office')
  const foreign = foreignKind(bytes)
  if (foreign !== undefined) return unfit(foreign)
  const found = hasBytes(bytes, '%PDF-') ? pdfKind(bytes) : imageKind(bytes)
  if (!found) return textKind(bytes, ending)
  return 'is' in found && holdsArchive(bytes) ? unfit('two-in-one') : found
}

/** Where the end of a PDF file is looked for; some programs write a few blank lines behind it. */
const PDF_TAIL = 2048

/** Documents that run something are turned away as far as they say so openly. */
function pdfKind(bytes: Uint8Array): Finding {
  const tail = new TextDecoder('latin1').decode(bytes.subarray(-PDF_TAIL))
  if (!tail.includes('%%EOF')) return unfit('damaged')
  const text = new TextDecoder('latin1').decode(bytes)
  return /\/(JavaScript|Launch)\b/.test(text) ? unfit('script') : fits('pdf')
}
