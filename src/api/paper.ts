import {
  downloadDecisionPaper,
  downloadNoticePaper,
  downloadReportPaper,
  readDecisionPaper,
  readNoticePaper,
  readReportPaper,
} from '#contract/paper.ts'
import { docxName } from '#documents/official/paper-name.ts'
import type { OfficialDocument } from '#documents/official/model.ts'
import type { FileAnswer } from '#api/answer.ts'
import type { Api } from '#api/api.ts'
import { decisionPaper } from '#api/decision-paper.ts'
import { noticePaper } from '#api/notice-paper.ts'
import { reportPaper } from '#api/report-paper.ts'
import { serve } from '#api/serve.ts'

/** Official documents: as content, which a browser draws and writes itself, and as Word files. */
export function servePapers(api: Api): void {
  const { deps } = api

  serve(api, readNoticePaper, ({ unit, params, caller, db }) =>
    noticePaper(deps, db, caller, unit, params),
  )
  serve(api, downloadNoticePaper, async ({ unit, params, caller, db }) =>
    docxAnswer(await noticePaper(deps, db, caller, unit, params)),
  )
  serve(api, readReportPaper, ({ unit, params, caller, db }) =>
    reportPaper(deps, db, caller, unit, params.period),
  )
  serve(api, downloadReportPaper, async ({ unit, params, caller, db }) =>
    docxAnswer(await reportPaper(deps, db, caller, unit, params.period)),
  )
  serve(api, readDecisionPaper, ({ unit, params, caller, write }) =>
    write((tx, tell) => decisionPaper(deps, tx, tell, { caller, unit, record: params.record })),
  )
  serve(api, downloadDecisionPaper, ({ unit, params, caller, write }) =>
    write(async (tx, tell) =>
      docxAnswer(await decisionPaper(deps, tx, tell, { caller, unit, record: params.record })),
    ),
  )
}

/** The writer is large and is loaded when the first document is written. */
async function docxAnswer(document: OfficialDocument): Promise<FileAnswer> {
  const { DOCX_TYPE, writeDocx } = await import('#documents/official/write-docx.ts')
  return { type: DOCX_TYPE, name: docxName(document), body: await writeDocx(document) }
}
