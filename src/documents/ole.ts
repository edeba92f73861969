/** The container of old Excel files, in which password-protected new ones are wrapped too. */
const HEADER = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

export const isOle = (bytes: Uint8Array): boolean =>
  HEADER.every((byte, index) => bytes[index] === byte)

/** What a container holds, told by the names in its directory, which are written in UTF-16. */
export function kindOfOle(bytes: Uint8Array): 'password' | 'old-xls' | 'not-a-workbook' {
  if (holdsName(bytes, 'EncryptedPackage')) return 'password'
  return holdsName(bytes, 'Workbook') || holdsName(bytes, 'Book') ? 'old-xls' : 'not-a-workbook'
}

/** Entries of the directory begin at multiples of 128 bytes, with their name. */
const ENTRY_SIZE = 128

function holdsName(bytes: Uint8Array, name: string): boolean {
  for (let at = 0; at + ENTRY_SIZE <= bytes.length; at += ENTRY_SIZE) {
    if (nameAt(bytes, at, name)) return true
  }
  return false
}

function nameAt(bytes: Uint8Array, at: number, name: string): boolean {
  for (let index = 0; index <= name.length; index += 1) {
    const code = index === name.length ? 0 : name.charCodeAt(index)
    if (bytes[at + index * 2] !== code || bytes[at + index * 2 + 1] !== 0) return false
  }
  return true
}
