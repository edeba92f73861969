import { answerNotice, approveNotice, directNotice } from '#contract/notice.ts'
import { call } from '#client/call.ts'
import type { Evidence } from '#domain/facts/fact.ts'
import type { NoticeAction } from '#domain/notice/workflow.ts'

/** A move that a dialog asks for; a draft is changed on a page of its own. */
export type DialogAct = Exclude<NoticeAction, 'edit'>

export interface StepWords {
  text: string
  version: number
  until?: string
  code?: string
  evidence: Evidence[]
  remedies: string[]
}

/** Each move by the endpoint that takes it. */
export async function takeStep(
  params: { unit: string; notice: string },
  act: DialogAct,
  { evidence, remedies, until, code, ...said }: StepWords,
): Promise<void> {
  const day = until === undefined ? {} : { until }
  switch (act) {
    case 'approve':
    case 'grant':
    case 'refuse':
    case 'adopt':
    case 'set-aside':
    case 'put-off':
      await call(approveNotice, { params, body: { act, ...said, ...day } })
      break
    case 'receive':
    case 'plan':
    case 'progress':
    case 'ask-extension':
    case 'answer':
      await call(answerNotice, { params, body: { act, ...said, ...day, evidence, remedies } })
      break
    default:
      await call(directNotice, {
        params,
        body: { act, ...said, ...day, ...(code !== undefined && { code }) },
      })
  }
}
