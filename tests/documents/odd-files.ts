import { bytesOf, pdf } from '#tests/documents/plain-files.ts'
import { makeZip, workbookParts, sheetXml } from '#tests/documents/zips.ts'
import type { ZipEntry } from '#tests/documents/zips.ts'

/** Files as they arrive from offices, from mistakes and from attackers, made from a few bytes each. */
export interface OddFile {
  /** What is odd about it. */
  what: string
  name: string
  bytes: Uint8Array
  /** The reason of its refusal, or what it is taken for. */
  becomes: string
}

const filled = (length: number, byte: number) => new Uint8Array(length).fill(byte)
const odd = (what: string, name: string, bytes: Uint8Array, becomes: string): OddFile => ({
  what,
  name,
  bytes,
  becomes,
})

const u32 = (value: number) => [
  value >>> 24,
  (value >>> 16) & 255,
  (value >>> 8) & 255,
  value & 255,
]
const u32le = (value: number) => u32(value).reverse()
const chunk = (type: string, data: readonly number[]) =>
  bytesOf(u32(data.length), type, data, [0, 0, 0, 0])
const PNG_SIGN = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const png = (width = 8, height = 8) =>
  bytesOf(
    PNG_SIGN,
    chunk('IHDR', [...u32(width), ...u32(height), 8, 2, 0, 0, 0]),
    chunk('IDAT', [1, 2, 3, 4]),
    chunk('IEND', []),
  )
const jpeg = bytesOf([0xff, 0xd8, 0xff, 0xe0, 0, 16], 'JFIF', filled(200, 7), [0xff, 0xd9])
const webp = bytesOf('RIFF', u32le(24), 'WEBPVP8 ', u32le(12), filled(12, 1))
const TYPES: ZipEntry = { name: '[Content_Types].xml', content: '<Types/>' }
const part = (name: string, content: string | Uint8Array = '<x/>'): ZipEntry => ({ name, content })
const docxParts = [TYPES, part('word/document.xml')]
const xlsxParts = workbookParts(sheetXml('<row/>'))
const pptxParts = [TYPES, part('ppt/presentation.xml')]
const ofdParts = [part('OFD.xml'), part('Doc_0/Document.xml')]
const docx = await makeZip(docxParts)
const xlsx = await makeZip(xlsxParts)
const pptx = await makeZip(pptxParts)
const ofd = await makeZip(ofdParts)

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const ole = (stream: string) =>
  bytesOf(
    OLE,
    filled(504, 0),
    [...stream].flatMap((letter) => [letter.charCodeAt(0), 0]),
    filled(128, 0),
  )

/** The same archive with two bytes of every directory entry changed. */
function directoryChanged(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const changed = bytes.slice()
  const view = new DataView(changed.buffer)
  for (let start = 0; start + 46 < changed.length; start += 1) {
    if (view.getUint32(start, true) === 0x02014b50) view.setUint16(start + at, value, true)
  }
  return changed
}

const good: readonly (readonly [kind: string, ending: string, bytes: Uint8Array])[] = [
  ['pdf', '.pdf', pdf()],
  ['png', '.png', png()],
  ['jpeg', '.jpg', jpeg],
  ['webp', '.webp', webp],
  ['docx', '.docx', docx],
  ['xlsx', '.xlsx', xlsx],
  ['pptx', '.pptx', pptx],
  ['ofd', '.ofd', ofd],
  ['text', '.txt', bytesOf('发布会情况说明\r\n一、时间\t地点')],
  ['csv', '.csv', bytesOf('姓名,单位\n示例,省交通运输厅\n')],
]

/** Taken under any name that is no trick, in any script, with any length. */
const goodNames = good.flatMap(([kind, ending, bytes]) => [
  odd(`a plain ${kind}`, `材料${ending}`, bytes, kind),
  odd(`a ${kind} in capitals`, `MATERIAL${ending.toUpperCase()}`, bytes, kind),
  odd(`a ${kind} with two endings, the last of them true`, `setup.exe${ending}`, bytes, kind),
  odd(`a ${kind} with a very long name`, `${'长'.repeat(400)}${ending}`, bytes, kind),
  odd(`a ${kind} behind a path`, `../../../etc/${kind}${ending}`, bytes, kind),
  odd(`a ${kind} named in Uighur and Tibetan`, `ئۇيغۇر བོད་ཡིག${ending}`, bytes, kind),
])

/** Content of one kind under the name of another: told by bytes, said with the right ending. */
const wrongEndings = good
  .filter(([kind]) => kind !== 'text' && kind !== 'csv')
  .flatMap(([kind, , bytes]) =>
    ['.exe', '.html', '.svg', kind === 'pdf' ? '.docx' : '.pdf', '.js'].map((ending) =>
      odd(`a ${kind} that ends in ${ending}`, `材料${ending}`, bytes, 'wrong-ending'),
    ),
  )
const textEndings = ['.bat', '.ps1', '.vbs', '.js', '.html', '.svg', '.pdf', '.docx', '.url'].map(
  (ending) =>
    odd(`plain text that ends in ${ending}`, `材料${ending}`, bytesOf('内容'), 'wrong-ending'),
)

/** Cut in the middle, or down to its first bytes. */
const cut = good
  .filter(([kind]) => kind !== 'text' && kind !== 'csv')
  .flatMap(([kind, ending, bytes]) => [
    odd(`half a ${kind}`, `材料${ending}`, bytes.slice(0, bytes.length >> 1), 'damaged'),
    odd(`a ${kind} without its end`, `材料${ending}`, bytes.slice(0, -8), 'damaged'),
  ])
  // A photograph has its end anywhere in its last part.
  .filter(({ what }) => what !== 'a jpeg without its end')

const foreign: readonly (readonly [what: string, bytes: Uint8Array, becomes: string])[] = [
  ['a Windows program', bytesOf('MZ', filled(300, 0)), 'executable'],
  ['a Linux program', bytesOf('\x7fELF', filled(300, 0)), 'executable'],
  ['a macOS program', bytesOf([0xcf, 0xfa, 0xed, 0xfe], filled(300, 0)), 'executable'],
  [
    'a macOS program for two machines',
    bytesOf([0xca, 0xfe, 0xba, 0xbe], filled(300, 0)),
    'executable',
  ],
  ['WebAssembly', bytesOf('\0asm', [1, 0, 0, 0]), 'executable'],
  ['a Windows link', bytesOf([0x4c, 0, 0, 0, 1, 0x14, 2, 0], filled(60, 0)), 'executable'],
  ['RAR', bytesOf('Rar!', [0x1a, 7, 1, 0]), 'archive'],
  ['7z', bytesOf([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]), 'archive'],
  ['gzip', bytesOf([0x1f, 0x8b, 8, 0], filled(30, 0)), 'archive'],
  ['bzip2', bytesOf('BZh91AY'), 'archive'],
  ['xz', bytesOf([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0]), 'archive'],
  ['Zstandard', bytesOf([0x28, 0xb5, 0x2f, 0xfd]), 'archive'],
  ['a cabinet', bytesOf('MSCF', filled(40, 0)), 'archive'],
  ['tar', bytesOf(filled(257, 0x61), 'ustar', filled(200, 0)), 'archive'],
  ['ZIP', await makeZip([part('证据.pdf', pdf())]), 'archive'],
  ['an empty ZIP', await makeZip([]), 'archive'],
  ['a Java archive', await makeZip([part('META-INF/MANIFEST.MF'), part('A.class')]), 'archive'],
  [
    'an Android package',
    await makeZip([part('AndroidManifest.xml'), part('classes.dex')]),
    'archive',
  ],
  ['OpenDocument', await makeZip([part('mimetype'), part('content.xml')]), 'archive'],
  ['a binary workbook', await makeZip([TYPES, part('xl/workbook.bin')]), 'not-recognised'],
  [
    'an office package without a main part',
    await makeZip([TYPES, part('x.xml')]),
    'not-recognised',
  ],
  ['an old document', ole('WordDocument'), 'old-office'],
  ['an old workbook', ole('Workbook'), 'old-office'],
  ['an old presentation', ole('PowerPoint Document'), 'old-office'],
  ['an installer', ole('Property'), 'old-office'],
  ['a document with a password', ole('EncryptedPackage'), 'password'],
  ['HTML', bytesOf('<!DOCTYPE html><html><body>x</body></html>'), 'web-page'],
  ['HTML after blanks', bytesOf('\n \t<html><script>alert(1)</script>'), 'web-page'],
  ['HTML after text', bytesOf('各位领导：<script>fetch("/api")</script>'), 'web-page'],
  ['HTML after a byte order mark', bytesOf([0xef, 0xbb, 0xbf], '<html>'), 'web-page'],
  ['SVG', bytesOf('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'web-page'],
  ['XML', bytesOf('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///">]>'), 'web-page'],
  ['PHP', bytesOf('GIF? <?php system($_GET[0]); ?>'), 'web-page'],
  ['a saved page', bytesOf('MIME-Version: 1.0\nContent-Type: multipart/related'), 'web-page'],
  ['a frame', bytesOf('见附件 <iframe src="//x">'), 'web-page'],
  ['a shell script', bytesOf('#!/bin/sh\nrm -rf /'), 'script'],
  ['a batch file', bytesOf('@echo off\r\ndel *.*'), 'script'],
  ['PostScript', bytesOf('%!PS-Adobe-3.0\n(x) run'), 'script'],
  ['rich text', bytesOf('{\\rtf1\\ansi{\\object}}'), 'script'],
  ['SYLK', bytesOf('ID;P\nO;E\n'), 'script'],
  ['a cell that starts a program', bytesOf("姓名,单位\n=cmd|' /c calc'!A0,x"), 'script'],
  ['a quoted cell that starts a program', bytesOf('"+MSEXCEL|\'\\..\\..\\cmd\'!A1"'), 'script'],
  ['GIF', bytesOf('GIF89a', filled(30, 0)), 'not-recognised'],
  ['BMP', bytesOf('BM', filled(60, 0)), 'not-recognised'],
  ['TIFF', bytesOf('II*\0', filled(60, 0)), 'not-recognised'],
  ['HEIC', bytesOf([0, 0, 0, 24], 'ftypheic', filled(30, 0)), 'not-recognised'],
  ['a film', bytesOf([0, 0, 0, 24], 'ftypmp42', filled(30, 0)), 'not-recognised'],
  ['sound', bytesOf('ID3', [3, 0, 0, 0]), 'not-recognised'],
  ['a database', bytesOf('SQLite format 3\0'), 'not-recognised'],
  ['Windows help', bytesOf('ITSF', [3, 0, 0, 0]), 'not-recognised'],
  ['a font', bytesOf([0, 1, 0, 0, 0, 9]), 'not-recognised'],
  ['zeros', filled(4096, 0), 'not-recognised'],
  ['ones', filled(4096, 0xff), 'not-recognised'],
  ['UTF-16', bytesOf([0xff, 0xfe, 0x2d, 0x4e]), 'not-recognised'],
  ['text with a bell in it', bytesOf('当\x07'), 'not-recognised'],
  ['nothing', new Uint8Array(0), 'empty'],
  ['blanks', bytesOf(' \r\n\t '), 'empty'],
  ['a byte order mark alone', bytesOf([0xef, 0xbb, 0xbf]), 'empty'],
]
/** Under an honest name and under that of a picture: what it is decides. */
const foreignNames = foreign.flatMap(([what, bytes, becomes]) => [
  odd(what, '材料.txt', bytes, becomes),
  odd(`${what} that says it is a PDF`, '发布会实录.pdf', bytes, becomes),
])

const macros = [
  'xl/vbaProject.bin',
  'word/vbaProject.bin',
  'ppt/vbaProject.bin',
  'xl/VBAPROJECT.BIN',
  'word/vbaProjectSignature.bin',
  'word/vbaData.xml',
  'xl/macrosheets/sheet1.xml',
  'word/activeX/activeX1.bin',
]
const withMacros = await Promise.all(
  macros.flatMap((name) =>
    (['.xlsx', '.docx', '.xlsm'] as const).map(async (ending) => {
      const parts = ending === '.docx' ? docxParts : xlsxParts
      const bytes = await makeZip([...parts, part(name)])
      return odd(`${name} in ${ending}`, `宏${ending}`, bytes, 'macros')
    }),
  ),
)

const GIGABYTE = 1024 ** 3
const tricky = [
  '../evil',
  'word/../../evil',
  '/etc/passwd',
  'C:/evil.exe',
  'a\\b.xml',
  'a\nb',
  './a',
]
const archives = await Promise.all([
  ...tricky.map(async (name) =>
    odd(
      `an entry called ${JSON.stringify(name)}`,
      '材料.docx',
      await makeZip([...docxParts, part(name)]),
      'unsafe-names',
    ),
  ),
  (async () => {
    const bomb = { ...part('word/media/a.bin', filled(100_000, 0)), claimed: 3 * GIGABYTE }
    return odd(
      'one entry of 3 GB',
      '材料.docx',
      await makeZip([...docxParts, bomb]),
      'expands-too-far',
    )
  })(),
  (async () => {
    const bombs = Array.from({ length: 20 }, (_, at) => ({
      ...part(`word/${at}`),
      claimed: GIGABYTE / 25,
    }))
    return odd(
      'many entries of 40 MB',
      '材料.docx',
      await makeZip([...docxParts, ...bombs]),
      'expands-too-far',
    )
  })(),
  (async () => {
    const blank = part('word/a.xml', filled(30 * 1024 * 1024, 0x20))
    return odd(
      'thirty megabytes of blanks',
      '材料.docx',
      await makeZip([...docxParts, blank]),
      'expands-too-far',
    )
  })(),
  (async () => {
    const many = Array.from({ length: 10_001 }, (_, at) => part(`word/${at}.xml`, ''))
    return odd(
      'ten thousand entries',
      '材料.docx',
      await makeZip([...docxParts, ...many]),
      'expands-too-far',
    )
  })(),
  (async () => {
    const liar = {
      ...part('word/a.xml', crypto.getRandomValues(new Uint8Array(5000))),
      claimed: 10,
    }
    return odd(
      'an entry longer than it says',
      '材料.docx',
      await makeZip([...docxParts, liar]),
      'damaged',
    )
  })(),
  (async () =>
    odd(
      'an entry named twice',
      '材料.docx',
      await makeZip([...docxParts, part('word/document.xml')]),
      'damaged',
    ))(),
  (async () =>
    odd(
      'a directory of one entry more',
      '材料.docx',
      docx.map((byte, at) => (at === docx.length - 12 ? byte + 1 : byte)),
      'damaged',
    ))(),
  (async () =>
    odd('entries with a password', '材料.docx', directoryChanged(docx, 8, 1), 'password'))(),
  (async () =>
    odd(
      'a document and a workbook in one',
      '材料.docx',
      await makeZip([...docxParts, part('xl/workbook.xml')]),
      'two-in-one',
    ))(),
  (async () =>
    odd(
      'a ZIP over 4 GB',
      '材料.docx',
      directoryChanged(directoryChanged(docx, 24, 0xffff), 26, 0xffff),
      'damaged',
    ))(),
])

const zip = await makeZip([part('evil.exe', 'MZ')])
const twofold = [
  odd(
    'a PDF with a ZIP behind',
    '材料.pdf',
    bytesOf(pdf(), zip, '%%EOF').slice(0, -5),
    'two-in-one',
  ),
  odd('a picture with a ZIP behind', '材料.png', bytesOf(png(), zip), 'two-in-one'),
  odd('a photograph with a ZIP behind', '材料.jpg', bytesOf(jpeg, zip), 'two-in-one'),
  odd('a WebP with a ZIP behind', '材料.webp', bytesOf(webp, zip), 'two-in-one'),
  odd('a picture with a script behind', '材料.png', bytesOf(png(), '<script>'), 'two-in-one'),
  odd('a picture of 100,000 by 100,000', '材料.png', png(100_000, 100_000), 'expands-too-far'),
  odd('a PDF with a script', '材料.pdf', pdf('<</S/JavaScript/JS(app.alert(1))>>'), 'script'),
  odd('a PDF that starts a program', '材料.pdf', pdf('<</S/Launch/F(cmd.exe)>>'), 'script'),
  odd('a PDF behind a page', '材料.pdf', bytesOf('<html>', pdf()), 'web-page'),
  odd('a program behind a picture’s name', '会场.jpg.exe', bytesOf('MZ'), 'executable'),
  odd('a photograph with a preview behind', '材料.jpg', bytesOf(jpeg, filled(5000, 3)), 'jpeg'),
]

/** 中文 in GB18030, with letters that only it has. */
const GB18030 = [0xd6, 0xd0, 0xce, 0xc4, 0x2c, 0x81, 0x30, 0x89, 0x38]
const taken = [
  odd('text in GB18030', '说明.txt', bytesOf(GB18030), 'text'),
  odd('a table in GB18030', '名单.csv', bytesOf(GB18030), 'csv'),
  odd('text with a byte order mark', '说明.txt', bytesOf([0xef, 0xbb, 0xbf], '内容'), 'text'),
  odd('a PDF without a name', '', pdf(), 'pdf'),
  odd('a PDF without an ending', '发布会实录', pdf(), 'pdf'),
  odd('a PDF named after a device', 'con.pdf', pdf(), 'pdf'),
  odd('a PDF with an override in its name', '说明\u202Efdp.pdf', pdf(), 'pdf'),
  odd('a PDF that speaks of scripts', '材料.pdf', pdf('(JavaScript) (Launch)'), 'pdf'),
  odd('a photograph that ends in .jpeg', '会场.jpeg', jpeg, 'jpeg'),
  odd('figures that begin with a sign', '数据.csv', bytesOf('-1,+2\n=A1,@x'), 'csv'),
  odd('a document of another case', '材料.DOCX', docx, 'docx'),
]

export const ODD_FILES: readonly OddFile[] = [
  ...goodNames,
  ...wrongEndings,
  ...textEndings,
  ...cut,
  ...foreignNames,
  ...withMacros,
  ...archives,
  ...twofold,
  ...taken,
]
