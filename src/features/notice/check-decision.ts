import type { NoticeBody } from '#contract/notice-body.ts'
import { isDay } from '#domain/calendar/day.ts'
import { isOrganCode } from '#domain/register/number.ts'
import type { ReviewDecision } from '#domain/notice/review.ts'
import type { Problems } from '#ui/problems.ts'

export interface DecisionValues {
  act: ReviewDecision | ''
  because: string
  /** Places of problems. */
  struck: number[]
  until: string
  /** Of the number; empty takes the usual one. */
  code: string
}

/** What is missing of a decision; the server says the rest. */
export function checkDecision(
  { act, because, struck, until, code }: DecisionValues,
  problems: NoticeBody['problems'],
): Problems {
  const left = problems.filter((one, at) => !one.struck && !struck.includes(at)).length
  const isChange = act === 'change'
  return {
    ...(act === '' && { act: { key: 'ui.problem.required' } }),
    ...(because.trim().length < 2 && { because: { key: 'ui.problem.required' } }),
    ...(code !== '' && !isOrganCode(code) && { code: { key: 'notices.form.codeBad' } }),
    ...(isChange && left === 0 && { struck: { key: 'noticeReview.decide.all' } }),
    ...(isChange &&
      struck.length === 0 &&
      until === '' && { struck: { key: 'noticeReview.decide.nothing' } }),
    ...(isChange &&
      until !== '' &&
      !isDay(until) && { until: { key: 'noticeReview.decide.past' } }),
  }
}
