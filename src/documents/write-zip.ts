const LOCAL = 0x04034b50
const ENTRY = 0x02014b50
const END = 0x06054b50
/** Names are UTF-8. */
const UTF8 = 0x0800
/** 1 January 1980, the first day of the format: an archive tells nothing of when it was made. */
const FIRST_DAY = 0x0021
const VERSION = 20

interface Packed {
  name: Uint8Array
  bytes: Uint8Array
  crc: number
  at: number
}

/** A ZIP archive whose files are stored as they are: equal files make equal archives. */
export function writeZip(
  files: readonly { path: string; bytes: Uint8Array }[],
): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder()
  let at = 0
  const entries = files.map(({ path, bytes }): Packed => {
    const entry = { name: encoder.encode(path), bytes, crc: crc32(bytes), at }
    at += 30 + entry.name.length + bytes.length
    return entry
  })
  const directory = entries.reduce((size, { name }) => size + 46 + name.length, 0)
  const archive = new Uint8Array(at + directory + 22)
  const view = new DataView(archive.buffer)
  let place = at
  for (const entry of entries) {
    view.setUint32(entry.at, LOCAL, true)
    common(view, entry.at + 4, entry)
    archive.set(entry.name, entry.at + 30)
    archive.set(entry.bytes, entry.at + 30 + entry.name.length)
    view.setUint32(place, ENTRY, true)
    view.setUint16(place + 4, VERSION, true)
    common(view, place + 6, entry)
    view.setUint32(place + 42, entry.at, true)
    archive.set(entry.name, place + 46)
    place += 46 + entry.name.length
  }
  view.setUint32(place, END, true)
  view.setUint16(place + 8, entries.length, true)
  view.setUint16(place + 10, entries.length, true)
  view.setUint32(place + 12, directory, true)
  view.setUint32(place + 16, at, true)
  return archive
}

/** What a file's own head and its line of the directory say alike. */
function common(view: DataView, at: number, { name, bytes, crc }: Packed) {
  view.setUint16(at, VERSION, true)
  view.setUint16(at + 2, UTF8, true)
  view.setUint16(at + 8, FIRST_DAY, true)
  view.setUint32(at + 10, crc, true)
  view.setUint32(at + 14, bytes.length, true)
  view.setUint32(at + 18, bytes.length, true)
  view.setUint16(at + 22, name.length, true)
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (crc >>> 8) ^ (TABLE[(crc ^ byte) & 0xff] ?? 0)
  return (crc ^ 0xffffffff) >>> 0
}
