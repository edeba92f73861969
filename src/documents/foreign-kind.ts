import { hasBytes } from '#documents/byte-signs.ts'
import type { UnfitCode } from '#domain/evidence/file-kind.ts'

/** Signs of files that are never taken, with the reason that helps whoever sent one. */
const SIGNS: readonly (readonly [UnfitCode, string | readonly number[], at?: number])[] = [
  // Windows, Linux, macOS (both orders of bytes, one and several architectures; Java classes), WebAssembly.
  ['executable', 'MZ'],
  ['executable', '\x7fELF'],
  ['executable', [0xfe, 0xed, 0xfa, 0xce]],
  ['executable', [0xfe, 0xed, 0xfa, 0xcf]],
  ['executable', [0xce, 0xfa, 0xed, 0xfe]],
  ['executable', [0xcf, 0xfa, 0xed, 0xfe]],
  ['executable', [0xca, 0xfe, 0xba, 0xbe]],
  ['executable', '\0asm'],
  // A Windows link starts whatever it points at.
  ['executable', [0x4c, 0, 0, 0, 0x01, 0x14, 0x02, 0]],
  // RAR, 7z, gzip, bzip2, xz, Zstandard, cabinet, tar, CD images.
  ['archive', 'Rar!\x1a\x07'],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['archive', [0x1f, 0x8b]],
  ['archive', 'BZh'],
  ['archive', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0]],
  ['archive', [0x28, 0xb5, 0x2f, 0xfd]],
  ['archive', 'MSCF'],
  ['archive', 'ustar', 257],
  ['archive', 'CD001', 32_769],
]

/** Why a file of a kind that is not taken at all is turned away; undefined for any other. */
export const foreignKind = (bytes: Uint8Array): UnfitCode | undefined =>
  SIGNS.find(([, sign, at]) => hasBytes(bytes, sign, at))?.[0]
