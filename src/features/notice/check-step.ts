import { readEvidence } from '#domain/facts/evidence.ts'
import type { Evidence } from '#domain/facts/fact.ts'
import { isDay } from '#domain/calendar/day.ts'
import { NOTICE_MOVES } from '#domain/notice/workflow.ts'
import type { NoticeAction } from '#domain/notice/workflow.ts'
import { isOrganCode } from '#domain/register/number.ts'
import type { Problems } from '#ui/problems.ts'

export interface StepValues {
  text: string
  until: string
  code: string
  remedies: string[]
  evidenceText: string
  files: Evidence[]
}

/** What is missing for a move; the server says the rest. */
export function checkStep(
  act: NoticeAction,
  values: StepValues,
  asked: readonly { struck: boolean }[],
): Problems {
  const { needs } = NOTICE_MOVES[act]
  const problems: Record<string, Problems[string]> = {}
  const missing = { key: 'ui.problem.required' } as const
  if (needs.includes('text') && values.text.trim().length < 2) problems['text'] = missing
  if (needs.includes('until') && !isDay(values.until)) problems['until'] = missing
  if (act === 'issue' && values.code !== '' && !isOrganCode(values.code)) {
    problems['code'] = { key: 'notices.form.codeBad' }
  }
  if (needs.includes('remedies')) {
    for (const [at, one] of values.remedies.entries()) {
      if (one.trim().length < 2 && !asked[at]?.struck) problems[`remedies.${at}`] = missing
    }
  }
  if (needs.includes('evidence')) Object.assign(problems, evidenceProblem(values))
  return problems
}

function evidenceProblem({ evidenceText, files }: StepValues): Problems {
  const { evidence, unreadable } = readEvidence(evidenceText)
  const [text] = unreadable
  if (text !== undefined) {
    return { evidenceText: { key: 'notices.form.unreadable', params: { text } } }
  }
  if (evidence.length + files.length > 0) return {}
  return { evidenceText: { key: 'notices.form.needsEvidence' } }
}
