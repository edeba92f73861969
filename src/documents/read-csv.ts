import { splitDelimited } from '#documents/workbook.ts'
import type { Cell, Table } from '#domain/import/table.ts'

export interface DecodedText {
  text: string
  /** Told to the user when it was not UTF-8: a wrong guess shows in the text. */
  encoding: 'utf-8' | 'utf-16' | 'gb18030'
}

/**
 * Text of a file: by its byte order mark, else UTF-8 if it is that throughout, else GB18030, which
 * spreadsheet programs with Chinese settings still write.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16' }
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    return { text: new TextDecoder('gb18030').decode(bytes), encoding: 'gb18030' }
  }
}

/** An apostrophe before a sign that would begin a formula is how lists are exported (write-list.ts). */
const NEUTRALISED = /^'(?=[=+\-@\t\r])/

/** @param name of the sheet that the file stands for */
export function readCsv(text: string, name: string): Table {
  return {
    name,
    rows: splitDelimited(text, delimiterOf(text)).map((fields, index) => ({
      number: index + 1,
      cells: fields.map(cellOf),
    })),
  }
}

function cellOf(field: string): Cell | undefined {
  const text = field.replace(NEUTRALISED, '')
  return text === '' ? undefined : { kind: 'text', text }
}

/** The separator that the first lines have most of, outside quotes. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 5000).replace(/"[^"]*"/g, '')
  const countOf = (delimiter: string) => head.split(delimiter).length
  return [',', '\t', ';'].sort((a, b) => countOf(b) - countOf(a))[0] ?? ','
}
