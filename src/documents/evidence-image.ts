import { hasBytes } from '#documents/byte-signs.ts'
import { fits, unfit } from '#documents/evidence-finding.ts'
import type { Finding } from '#documents/evidence-finding.ts'

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const JPEG = [0xff, 0xd8, 0xff]
const JPEG_END = [0xff, 0xd9]
/** Phones append previews of their own behind a picture. */
const JPEG_TAIL = 256 * 1024
/** A page scanned at 600 dpi on A3 has 70 million. */
const MOST_PIXELS = 400_000_000

/** Undefined for what is no picture that we know. */
export function imageKind(bytes: Uint8Array): Finding | undefined {
  if (hasBytes(bytes, PNG)) return pngKind(bytes)
  if (hasBytes(bytes, JPEG)) return endsAsJpeg(bytes) ? fits('jpeg') : unfit('damaged')
  if (hasBytes(bytes, 'RIFF') && hasBytes(bytes, 'WEBP', 8)) return webpKind(bytes)
  return undefined
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Signature, header with the size of the picture, chunks by length, and the last one is the last. */
function pngKind(bytes: Uint8Array): Finding {
  const view = viewOf(bytes)
  if (bytes.length < 45 || !hasBytes(bytes, 'IHDR', 12)) return unfit('damaged')
  if (view.getUint32(16) * view.getUint32(20) > MOST_PIXELS) return unfit('expands-too-far')
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    if (!hasBytes(bytes, 'IEND', at + 4)) continue
    return at + 12 === bytes.length ? fits('png') : unfit('two-in-one')
  }
  return unfit('damaged')
}

function endsAsJpeg(bytes: Uint8Array): boolean {
  const first = Math.max(JPEG.length, bytes.length - JPEG_TAIL)
  for (let at = bytes.length - 2; at >= first; at -= 1) {
    if (hasBytes(bytes, JPEG_END, at)) return true
  }
  return false
}

function webpKind(bytes: Uint8Array): Finding {
  const end = bytes.length < 20 ? Infinity : 8 + viewOf(bytes).getUint32(4, true)
  if (end > bytes.length) return unfit('damaged')
  // An odd length is filled up by one byte.
  return bytes.length - end > 1 ? unfit('two-in-one') : fits('webp')
}
