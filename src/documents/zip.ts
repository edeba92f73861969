/**
 * Looks into a ZIP archive without unpacking it, so that a file which would unpack to gigabytes is
 * refused before anything is unpacked. Sizes come from the central directory, and the reader of
 * workbooks stops at the size that is stated there: a lie cannot unpack further.
 */
export interface Archive {
  names: string[]
  /** Bytes of all entries when unpacked. */
  unpacked: number
  /** Some entry opens by a password only. */
  locked: boolean
}

const END_OF_DIRECTORY = 0x06054b50
const ENTRY = 0x02014b50
const END_SIZE = 22
const LONGEST_COMMENT = 0xffff
/** Archives over 4 GB say their sizes elsewhere; a workbook never needs that. */
const ELSEWHERE = 0xffffffff
const LOCKED = 1

/** Whether an archive ends here that does not begin the file: two files in one. */
export function holdsArchive(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === undefined) return false
  const directory = end - view.getUint32(end + 12, true)
  return directory >= 0 && directory < end && view.getUint32(directory, true) === ENTRY
}

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5)

/** @returns undefined when it is no archive, or one that cannot be trusted to say what is inside */
export function lookInside(bytes: Uint8Array): Archive | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === undefined) return undefined
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const archive: Archive = { names: [], unpacked: 0, locked: false }
  let allPacked = 0
  const decoder = new TextDecoder()
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY) return undefined
    const packed = view.getUint32(at + 20, true)
    const unpacked = view.getUint32(at + 24, true)
    const nameLength = view.getUint16(at + 28, true)
    // Nothing unpacks from something, or the sizes stand elsewhere: not to be trusted.
    if (packed === ELSEWHERE || unpacked === ELSEWHERE || (unpacked === 0 && packed > 2))
      return undefined
    if (packed > mostPacked(unpacked)) return undefined
    allPacked += packed
    // Entries that share their bytes unpack each of them many times.
    if (allPacked > bytes.length) return undefined
    archive.locked ||= (view.getUint16(at + 8, true) & LOCKED) !== 0
    archive.names.push(decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength)))
    archive.unpacked += unpacked
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return new Set(archive.names).size === archive.names.length ? archive : undefined
}

/** Packing makes hardly anything longer: what is packed in more bytes unpacks to more than it says. */
const mostPacked = (unpacked: number): number => unpacked * 1.01 + 64

/** The end record is last, before a comment of unknown length. */
function findEnd(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT)
  for (let at = view.byteLength - END_SIZE; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at
  }
  return undefined
}
