import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'

/** A file made from other files: its place and the text it should have. */
export interface GeneratedFile {
  file: URL
  text: string
}

export const isStale = ({ file, text }: GeneratedFile): boolean =>
  !existsSync(file) || readFileSync(file, 'utf8') !== text

/** Writes what is stale. @returns the names of the files written */
export function writeStale(files: readonly GeneratedFile[]): string[] {
  const stale = files.filter(isStale)
  for (const { file, text } of stale) {
    mkdirSync(new URL('.', file), { recursive: true })
    writeFileSync(file, text)
  }
  return stale.map(({ file }) => file.pathname)
}

/** The text of a JSON file with one entry a line, so that a change shows as a line. */
export const linedJson = (head: object, name: string, entries: readonly object[]): string => {
  const open = JSON.stringify(head).slice(0, -1)
  const lines = entries.map((entry) => `  ${JSON.stringify(entry)}`)
  return `${open},\n"${name}": [\n${lines.join(',\n')}\n]}\n`
}
