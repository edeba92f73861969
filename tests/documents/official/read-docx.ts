import { inflateRawSync } from 'node:zlib'
import { all, one, readXml, value } from './read-xml.ts'
import type { XmlElement } from './read-xml.ts'

/** Files of a .docx by their paths, read without the package that wrote them. */
export function unpacked(bytes: Uint8Array): Map<string, string> {
  const file = Buffer.from(bytes)
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  const files = new Map<string, string>()
  let at = file.readUInt32LE(end + 16)
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [packed, nameLength] = [file.readUInt32LE(at + 20), file.readUInt16LE(at + 28)]
    const local = file.readUInt32LE(at + 42)
    const name = file.toString('utf8', at + 46, at + 46 + nameLength)
    const from = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
    files.set(name, inflateRawSync(file.subarray(from, from + packed)).toString('utf8'))
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return files
}

export interface Docx {
  files: Map<string, string>
  part: (path: string) => XmlElement
  paragraphs: XmlElement[]
  styles: XmlElement
}

export function readDocx(bytes: Uint8Array): Docx {
  const files = unpacked(bytes)
  const part = (path: string): XmlElement => {
    const text = files.get(path)
    if (text === undefined) throw new Error(`the file holds no ${path}`)
    return readXml(text)
  }
  const body = all(part('word/document.xml'), 'body')[0]
  const paragraphs = (body?.children ?? []).filter(({ name }) => name === 'p')
  return { files, part, paragraphs, styles: part('word/styles.xml') }
}

/** Text of a paragraph, without the frames in it. */
export const textOf = (from: XmlElement): string =>
  all(from, 't')
    .map(({ text }) => text)
    .join('')
export const styleOf = (from: XmlElement): string | undefined => value(one(from, 'pStyle'))

/** Twips to millimetres. */
export const mm = (twips: number): number => (twips / 1440) * 25.4

/** What a paragraph looks like, after its style and what every style is based on. */
export function lookOf({ styles }: Docx, from: XmlElement) {
  const style = all(styles, 'style').find((each) => value(each, 'styleId') === styleOf(from))
  const normal = all(styles, 'style').find((each) => value(each, 'styleId') === 'Normal')
  const base = one(styles, 'docDefaults')
  const own = from.children.find(({ name }) => name === 'pPr')
  const run = one(from, 'rPr')
  const found = (name: string, attribute = 'val') =>
    [own, run, style, normal, base]
      .map((place) => place && value(one(place, name), attribute))
      .find((each) => each !== undefined && each !== null)
  return {
    font: found('rFonts', 'eastAsia'),
    latin: found('rFonts', 'ascii'),
    /** Points. */
    size: Number(found('sz')) / 2,
    colour: found('color'),
    align: found('jc'),
    bold: all(styles, 'b').length > 0 || all(from, 'b').length > 0,
    /** Twips. */
    line: Number(
      value(own && one(own, 'spacing'), 'line') ??
        value(style && one(style, 'spacing'), 'line') ??
        value(normal && one(normal, 'spacing'), 'line'),
    ),
    rule: found('spacing', 'lineRule'),
    firstLine: Number(found('ind', 'firstLine') ?? 0),
    left: Number(found('ind', 'left') ?? 0),
    hanging: Number(found('ind', 'hanging') ?? 0),
    right: Number(found('ind', 'right') ?? 0),
  }
}
