import { Document, Packer } from 'docx'
import type { FileChild, Paragraph } from 'docx'
import type { Annex, OfficialDocument } from '#documents/official/model.ts'
import { annexLabel } from '#documents/official/annex-lines.ts'
import { annexList } from '#documents/official/annex-list.ts'
import { body } from '#documents/official/body.ts'
import { withoutTimes } from '#documents/official/fixed-zip.ts'
import { imprint } from '#documents/official/imprint.ts'
import { withAllRows, withMarkedRows } from '#documents/official/long-tables.ts'
import { TWIPS_PER_POINT, characters, size } from '#documents/official/measures.ts'
import { blankLines, paragraph } from '#documents/official/paragraphs.ts'
import { corePropertiesXml } from '#documents/official/properties.ts'
import { readPart } from '#documents/official/read-part.ts'
import { redHead } from '#documents/official/red-head.ts'
import { onItsSide, section, upright } from '#documents/official/sections.ts'
import { placeSignature } from '#documents/official/signature.ts'
import { fontTableXml, stylesXml } from '#documents/official/styles.ts'
import { titleLines } from '#documents/official/title-lines.ts'

export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** An official document as Word reads it. The same content gives the same bytes, wherever it is written. */
export async function writeDocx(content: OfficialDocument): Promise<Uint8Array<ArrayBuffer>> {
  const { marked, tables } = withMarkedRows(content)
  const packed = await pack(marked)
  if (tables.length === 0) return packed
  const data = withAllRows(await readPart(packed, MAIN_PART), tables)
  return pack(marked, [{ path: MAIN_PART, data }])
}

const MAIN_PART = 'word/document.xml'

async function pack(
  content: OfficialDocument,
  more: readonly { path: string; data: string }[] = [],
): Promise<Uint8Array<ArrayBuffer>> {
  const file = new Document({
    evenAndOddHeaderAndFooters: true,
    compatabilityModeVersion: 15,
    sections: sectionsOf(content),
  })
  const packed = await Packer.pack(file, 'uint8array', undefined, [
    { path: 'word/styles.xml', data: stylesXml() },
    { path: 'word/fontTable.xml', data: fontTableXml() },
    { path: 'docProps/core.xml', data: corePropertiesXml(content) },
    ...more,
  ])
  return withoutTimes(new Uint8Array(packed))
}

function sectionsOf(content: OfficialDocument) {
  const { annexes } = content
  const last = annexes.at(-1)
  const foot = footOf(content)
  const main = [...mainPart(content), ...(last ? [] : foot)]
  const sections = [section(false, main)]
  for (const [index, annex] of annexes.entries()) {
    // 版记 stands upright: a sheet on its side has none.
    const own = annex === last && !annex.landscape ? foot : []
    sections.push(
      section(annex.landscape === true, [...annexPart(annex, index, annexes.length), ...own]),
    )
  }
  if (last?.landscape && foot.length > 0) sections.push(section(false, foot))
  return sections
}

function mainPart(content: OfficialDocument): FileChild[] {
  const { mark, number, addressees, signature, annexes, notes } = content
  return [
    ...(mark === null ? [] : redHead(mark, number)),
    ...titleLines(content.title).map((line) => paragraph('OfficialTitle', line)),
    ...blankLines(1),
    ...(addressees === null ? [] : [paragraph('Addressees', `${addressees}：`)]),
    ...body(content.body, upright.width, signature !== null),
    ...annexList(annexes),
    ...(signature ? signed(signature) : []),
    ...notes.map((note) => paragraph('OfficialText', `（${note}）`)),
  ]
}

function signed(signature: NonNullable<OfficialDocument['signature']>): Paragraph[] {
  const { blankLines: blank, organ, date } = placeSignature(signature)
  return [
    ...blankLines(blank, true),
    paragraph('OfficialSignature', organ.text, {
      keepNext: date !== null,
      indent: { right: characters(organ.right) },
    }),
    ...(date
      ? [paragraph('OfficialSignature', date.text, { indent: { right: characters(date.right) } })]
      : []),
  ]
}

/** The label on line 1, the title from line 3. @source GB/T 9704-2012, 7.3.7 */
const annexPart = (annex: Annex, index: number, count: number): FileChild[] => [
  paragraph('AnnexLabel', annexLabel(index, count)),
  ...blankLines(1, true),
  ...titleLines(annex.title, annex.landscape ? sideTitle : undefined).map((line) =>
    paragraph('OfficialTitle', line),
  ),
  ...blankLines(1, true),
  ...body(annex.body, annex.landscape ? onItsSide.width : upright.width, false, index + 1),
]

/** Characters of a title on a sheet that lies on its side. */
const sideTitle = Math.floor(onItsSide.width / TWIPS_PER_POINT / size.title)

const footOf = ({ lastLine, imprint: own }: OfficialDocument): Paragraph[] => [
  ...(lastLine === null
    ? []
    : [...blankLines(1, true), paragraph('LastLine', lastLine, { keepNext: own !== null })]),
  ...(own === null ? [] : [imprint(own)]),
]
