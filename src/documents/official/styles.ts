import {
  BLACK,
  RED,
  TWIPS_PER_POINT,
  characters,
  fallbacks,
  fonts,
  grid,
  size,
} from '#documents/official/measures.ts'
import type { FontRole } from '#documents/official/measures.ts'
import { WORD_SPACE, XML_HEAD, escapeXml } from '#documents/official/xml.ts'

/** How one kind of paragraph looks. Lines are exact, so that no font can stretch the grid. */
interface ParagraphLook {
  /** As shown in the list of styles. */
  name: string
  font?: FontRole
  /** Points. */
  size?: number
  colour?: string
  align?: 'left' | 'center' | 'right' | 'both'
  /** Twips. */
  line?: number
  /** Characters of the first line's indent. */
  indent?: number
  outline?: number
  keepNext?: true
  /** Letters stand at their own width: in tables, and where they are not of 16 pt. */
  loose?: true
}

export const looks = {
  OfficialMark: {
    name: '发文机关标志',
    font: 'song',
    size: size.mark,
    colour: RED,
    align: 'center',
    loose: true,
  },
  OfficialNumber: { name: '发文字号', align: 'center' },
  OfficialGap: { name: '版头空白', size: 1, loose: true },
  OfficialRule: { name: '版头分隔线', size: 1, loose: true },
  OfficialTitle: {
    name: '公文标题',
    font: 'song',
    size: size.title,
    align: 'center',
    keepNext: true,
    outline: 0,
    loose: true,
  },
  Addressees: { name: '主送机关', align: 'left' },
  OfficialText: { name: '公文正文', indent: 2 },
  FlushText: { name: '公文正文顶格' },
  Heading1: { name: 'heading 1', font: 'hei', indent: 2, outline: 1, keepNext: true },
  Heading2: { name: 'heading 2', font: 'kai', indent: 2, outline: 2, keepNext: true },
  Heading3: { name: 'heading 3', indent: 2, outline: 3, keepNext: true },
  Heading4: { name: 'heading 4', indent: 2, outline: 4, keepNext: true },
  AnnexList: { name: '附件说明', align: 'left' },
  OfficialSignature: { name: '署名和日期', align: 'right' },
  AnnexLabel: { name: '附件序号', font: 'hei', align: 'left', keepNext: true },
  TableCaption: {
    name: '表题',
    font: 'hei',
    size: size.table,
    align: 'center',
    keepNext: true,
    loose: true,
  },
  TableHead: {
    name: '表头',
    font: 'hei',
    size: size.table,
    align: 'center',
    line: 360,
    loose: true,
  },
  TableText: { name: '表格文字', size: size.table, align: 'left', line: 360, loose: true },
  TableNote: { name: '表注', size: size.small, align: 'left', line: 360, loose: true },
  LastLine: { name: '数据说明', size: size.small, align: 'left', line: 360, loose: true },
  Imprint: { name: '版记', size: size.imprint, align: 'left', line: 480, loose: true },
  PageNumber: {
    name: '页码',
    font: 'plain',
    size: size.pageNumber,
    align: 'left',
    line: size.pageNumber * TWIPS_PER_POINT,
    loose: true,
  },
} as const satisfies Readonly<Record<string, ParagraphLook>>
export type StyleId = keyof typeof looks

/** Faces of a piece of text inside a paragraph. */
export const faces = { hei: 'FaceHei', kai: 'FaceKai' } as const

const fontXml = (role: FontRole): string => {
  const name = fonts[role]
  return `<w:rFonts w:hint="eastAsia" w:ascii="${name}" w:eastAsia="${name}" w:hAnsi="${name}" w:cs="${name}"/>`
}
const sizeXml = (value: number): string =>
  `<w:sz w:val="${value * 2}"/><w:szCs w:val="${value * 2}"/>`

/** Elements stand in the order of the schema: some programs refuse any other. */
function runXml({ font, size: value, colour, loose }: ParagraphLook): string {
  return [
    font ? fontXml(font) : '',
    colour ? `<w:color w:val="${colour}"/>` : '',
    loose ? '<w:spacing w:val="0"/>' : '',
    value ? sizeXml(value) : '',
  ].join('')
}

function paragraphXml({ align, line, indent, outline, keepNext, loose }: ParagraphLook): string {
  return [
    keepNext ? '<w:keepNext/>' : '',
    // Else some programs give letters that are no multiple of a line a second one.
    loose ? '<w:snapToGrid w:val="0"/>' : '',
    line ? `<w:spacing w:before="0" w:after="0" w:line="${line}" w:lineRule="exact"/>` : '',
    indent ? `<w:ind w:firstLineChars="${indent * 100}" w:firstLine="${characters(indent)}"/>` : '',
    align ? `<w:jc w:val="${align}"/>` : '',
    outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`,
  ].join('')
}

const styleXml = ([id, look]: [string, ParagraphLook]): string =>
  `<w:style w:type="paragraph"${id.startsWith('Heading') ? '' : ' w:customStyle="1"'} w:styleId="${id}">` +
  `<w:name w:val="${escapeXml(look.name)}"/><w:basedOn w:val="Normal"/><w:qFormat/>` +
  `<w:pPr>${paragraphXml(look)}</w:pPr><w:rPr>${runXml(look)}</w:rPr></w:style>`

const faceXml = (id: string, role: FontRole): string =>
  `<w:style w:type="character" w:customStyle="1" w:styleId="${id}"><w:name w:val="${fonts[role]}"/><w:rPr>${fontXml(role)}</w:rPr></w:style>`

/** No space between Chinese and Latin, no sign hanging over the edge: 28 characters are 28. */
const NORMAL =
  '<w:pPr><w:widowControl w:val="0"/><w:kinsoku w:val="1"/><w:overflowPunct w:val="0"/><w:topLinePunct w:val="0"/>' +
  '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>' +
  `<w:spacing w:before="0" w:after="0" w:line="${grid.pitch}" w:lineRule="exact"/><w:jc w:val="both"/></w:pPr>`

export const stylesXml = (): string =>
  `${XML_HEAD}<w:styles xmlns:w="${WORD_SPACE}"><w:docDefaults><w:rPrDefault><w:rPr>${fontXml('fang')}` +
  `<w:color w:val="${BLACK}"/><w:spacing w:val="${grid.spacing}"/>${sizeXml(size.body)}<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault>` +
  `<w:pPrDefault><w:pPr><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/></w:pPr></w:pPrDefault></w:docDefaults>` +
  `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>${NORMAL}</w:style>` +
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>' +
  Object.entries(looks).map(styleXml).join('') +
  faceXml(faces.hei, 'hei') +
  faceXml(faces.kai, 'kai') +
  '</w:styles>'

const families = { song: 'roman', fang: 'roman', hei: 'swiss', kai: 'script', plain: 'roman' }

/** Says to each program what to take where a font is absent. */
export const fontTableXml = (): string =>
  `${XML_HEAD}<w:fonts xmlns:w="${WORD_SPACE}">` +
  Object.entries(fonts)
    .map(
      ([role, name]) =>
        `<w:font w:name="${name}"><w:altName w:val="${fallbacks[role as FontRole].join(';')}"/><w:charset w:val="86"/><w:family w:val="${families[role as FontRole]}"/><w:pitch w:val="variable"/></w:font>`,
    )
    .join('') +
  '</w:fonts>'
