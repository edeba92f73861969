import type { OfficialDocument } from '#documents/official/model.ts'
import { saveFile } from '../save-file.ts'

/** Writes a Word file in the browser; what writes it is large and is loaded now. */
export async function saveWord(paper: OfficialDocument): Promise<void> {
  const [{ DOCX_TYPE, writeDocx }, { docxName }] = await Promise.all([
    import('#documents/official/write-docx.ts'),
    import('#documents/official/paper-name.ts'),
  ])
  const blob = new Blob([await writeDocx(paper)], { type: DOCX_TYPE })
  saveFile({ name: docxName(paper), blob })
}

/** The tables of the annexes as a workbook, with the same figures. */
export async function saveAnnexes(paper: OfficialDocument): Promise<void> {
  const [{ XLSX_TYPE, writeAnnexes }, { xlsxName }] = await Promise.all([
    import('#documents/official/write-annexes.ts'),
    import('#documents/official/paper-name.ts'),
  ])
  const bytes = new Uint8Array(await writeAnnexes(paper))
  saveFile({ name: xlsxName(paper), blob: new Blob([bytes], { type: XLSX_TYPE }) })
}
