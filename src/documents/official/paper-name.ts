import type { OfficialDocument } from '#documents/official/model.ts'

export const docxName = (document: OfficialDocument): string => `${fileName(document)}.docx`
export const xlsxName = (document: OfficialDocument): string => `${fileName(document)}.xlsx`

/** Number and title, without what no file system takes. */
function fileName({ number, title }: OfficialDocument): string {
  const name = [number, title].filter((part) => part !== null).join(' ')
  return name.replaceAll(/[\\/:*?"<>|\s]+/g, ' ').slice(0, 100)
}
