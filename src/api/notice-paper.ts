import type { NoticePaper } from '#contract/paper.ts'
import type { OfficialDocument } from '#documents/official/model.ts'
import { answerPaper } from '#documents/official/papers/answer-paper.ts'
import { noticePaper as paperOf } from '#documents/official/papers/notice-paper.ts'
import { receiptPaper } from '#documents/official/papers/receipt-paper.ts'
import type { Database } from '#database/schema.ts'
import type { PlacedUnit } from '#database/unit.ts'
import type { Caller } from '#api/caller.ts'
import type { Deps } from '#api/deps.ts'
import { letterheadOf } from '#api/letterhead-of.ts'
import { noticeBody } from '#api/notice-body.ts'
import { noticeFor } from '#api/notice-step.ts'

/** A notice, its receipt or its answer, as an official document. */
export async function noticePaper(
  deps: Deps,
  db: Database,
  caller: Caller,
  unit: PlacedUnit,
  { notice, part }: { notice: string; part: NoticePaper },
): Promise<OfficialDocument> {
  const one = await noticeFor(db, { caller, unit, notice })
  const body = await noticeBody(db, deps, caller, one, unit.id)
  const { draftedBy, unitName: name, unitKind: kind } = one
  const letterhead = await letterheadOf(db, draftedBy, body.number, { name, kind })
  switch (part) {
    case 'notice':
      return paperOf(body, letterhead)
    case 'receipt': {
      const step = body.steps.find(({ act }) => act === 'receive')
      return receiptPaper({ ...body, received: step ? { by: step.by ?? '', at: step.at } : null })
    }
    case 'answer': {
      const answer = body.steps.findLast(({ act }) => act === 'answer') ?? null
      return answerPaper({ ...body, answer }, letterhead.organ)
    }
  }
}
