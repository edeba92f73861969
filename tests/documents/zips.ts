/** Archives made by hand, for files that no program would write. */
export interface ZipEntry {
  name: string
  content: Uint8Array | string
  /** What the directory says it unpacks to; by default the truth. */
  claimed?: number
}

const encoder = new TextEncoder()
const bytesOf = (content: Uint8Array | string): Uint8Array =>
  typeof content === 'string' ? encoder.encode(content) : content

async function deflated(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes as BlobPart])
    .stream()
    .pipeThrough(new CompressionStream('deflate-raw'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

/** Local headers, packed contents, directory, end record; checksums are left at 0, which readers skip. */
export async function makeZip(entries: readonly ZipEntry[]): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const { name, content, claimed } of entries) {
    const plain = bytesOf(content)
    const packed = await deflated(plain)
    const sizes = { packed: packed.length, plain: claimed ?? plain.length }
    const nameBytes = encoder.encode(name)
    const local = record(30, 0x04034b50, {
      at: 18,
      ...sizes,
      nameLength: nameBytes.length,
      nameAt: 26,
    })
    const entry = record(46, 0x02014b50, {
      at: 20,
      ...sizes,
      nameLength: nameBytes.length,
      nameAt: 28,
    })
    new DataView(local.buffer).setUint16(8, 8, true)
    new DataView(entry.buffer).setUint16(10, 8, true)
    new DataView(entry.buffer).setUint32(42, offset, true)
    parts.push(local, nameBytes, packed)
    directory.push(entry, nameBytes)
    offset += local.length + nameBytes.length + packed.length
  }
  const end = new DataView(new ArrayBuffer(22))
  end.setUint32(0, 0x06054b50, true)
  end.setUint16(8, entries.length, true)
  end.setUint16(10, entries.length, true)
  end.setUint32(
    12,
    directory.reduce((sum, { length }) => sum + length, 0),
    true,
  )
  end.setUint32(16, offset, true)
  return joined([...parts, ...directory, new Uint8Array(end.buffer)])
}

function record(
  size: number,
  signature: number,
  {
    at,
    packed,
    plain,
    nameLength,
    nameAt,
  }: { at: number; packed: number; plain: number; nameLength: number; nameAt: number },
): Uint8Array {
  const view = new DataView(new ArrayBuffer(size))
  view.setUint32(0, signature, true)
  view.setUint32(at, packed, true)
  view.setUint32(at + 4, plain, true)
  view.setUint16(nameAt, nameLength, true)
  return new Uint8Array(view.buffer)
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

const types =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const rels = (type: string, target: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/${type}" Target="${target}"/></Relationships>`

/** The parts of a workbook with one sheet, whose XML is given. */
export const workbookParts = (sheetXml: string, name = '新闻发布活动'): ZipEntry[] => [
  { name: '[Content_Types].xml', content: types },
  { name: '_rels/.rels', content: rels('officeDocument', 'xl/workbook.xml') },
  {
    name: 'xl/workbook.xml',
    content: `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  },
  { name: 'xl/_rels/workbook.xml.rels', content: rels('worksheet', 'worksheets/sheet1.xml') },
  { name: 'xl/worksheets/sheet1.xml', content: sheetXml },
]

export const sheetXml = (rows: string, before = '', after = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>${before}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData>${after}</worksheet>`

/** A container of old Office files with these names in its directory. */
export function makeOle(...names: string[]): Uint8Array {
  const bytes = new Uint8Array(1024)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  for (const [index, name] of names.entries()) {
    for (let char = 0; char < name.length; char += 1)
      bytes[512 + index * 128 + char * 2] = name.charCodeAt(char)
  }
  return bytes
}
