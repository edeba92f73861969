import type { OfficialDocument } from '#documents/official/model.ts'

/** Number and title, without what no file system takes. */
export function docxName({ number, title }: OfficialDocument): string {
  const name = [number, title].filter((part) => part !== null).join(' ')
  return `${name.replaceAll(/[\\/:*?"<>|\s]+/g, ' ').slice(0, 100)}.docx`
}
