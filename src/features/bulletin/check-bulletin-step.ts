import { BULLETIN_MOVES } from '#domain/bulletin/workflow.ts'
import type { BulletinAction } from '#domain/bulletin/workflow.ts'
import type { SecrecyResult } from '#domain/bulletin/bulletin.ts'
import { isOrganCode } from '#domain/register/number.ts'
import type { Problems } from '#ui/problems.ts'

export interface BulletinStepValues {
  text: string
  /** Empty until it is chosen: nobody passes a review by pressing on. */
  result: SecrecyResult | ''
  code: string
  serial: string
  because: string
}

/** What is missing for a move; the server says the rest. */
export function checkBulletinStep(
  act: BulletinAction,
  { text, result, code, serial, because }: BulletinStepValues,
  next: number | null,
): Problems {
  const problems: Record<string, Problems[string]> = {}
  const needsText =
    BULLETIN_MOVES[act].needs.includes('text') || (act === 'review' && result === 'returned')
  if (needsText && text.trim().length < 2) problems['text'] = { key: 'bulletins.form.needsText' }
  if (act === 'review' && result === '') problems['result'] = { key: 'ui.problem.required' }
  if (act !== 'issue') return problems
  if (!isOrganCode(code)) problems['code'] = { key: 'bulletins.form.codeBad' }
  const number = Number(serial)
  if (next !== null && serial !== '') {
    if (!Number.isInteger(number) || number < next) {
      problems['serial'] = { key: 'bulletins.form.serialBad', params: { next } }
    } else if (number > next && because.trim().length < 2) {
      problems['because'] = { key: 'bulletins.form.becauseBad' }
    }
  }
  return problems
}
