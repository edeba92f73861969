import type { DeadlineBody } from '#contract/deadline.ts'
import type { NoticeBody } from '#contract/notice-body.ts'
import { useFormat } from '#ui/use-format.ts'
import { useWords } from '#ui/words.ts'

/** The longest list of days that a sentence bears. */
const DAYS_NAMED = 12

/** A due date in words: until when, and why that day. */
export function useDueText() {
  const { t } = useWords()
  const format = useFormat()

  function term({ rule, paused }: Pick<DeadlineBody, 'rule' | 'paused'>): string {
    const unit = rule.kind === 'term' ? rule.unit : 'days'
    const counted = unit === 'months' ? 'days' : unit
    return t(`notices.unit.${counted}`, { count: Math.round(paused) })
  }

  function rule({ rule, start }: DeadlineBody): string {
    if (rule.kind === 'until')
      return t('notices.due.until', { start: format.day(start.slice(0, 10)) })
    const term = t(`notices.unit.${rule.unit}`, { count: rule.count })
    if (rule.unit === 'hours')
      return t('notices.due.fromHour', { start: format.instant(start), term })
    return t('notices.due.fromStart', { start: format.day(start.slice(0, 10)), term })
  }

  /** Start, rule, days passed over, pauses, and where the calendar had to be guessed. */
  function explain(deadline: DeadlineBody): string {
    const { skipped, paused, guessedYears } = deadline
    const named = skipped.slice(0, DAYS_NAMED).map((day) => day.slice(5))
    const days = `${named.join('、')}${skipped.length > DAYS_NAMED ? '…' : ''}`
    return [
      rule(deadline),
      ...(skipped.length > 0 ? [t('notices.due.skipped', { count: skipped.length, days })] : []),
      ...(paused > 0 ? [t('notices.due.paused', { term: term(deadline) })] : []),
      ...(guessedYears.length > 0
        ? [t('notices.due.guessed', { years: guessedYears.join('、') })]
        : []),
    ].join(' ')
  }

  function by({ rule, due, last }: DeadlineBody): string {
    return rule.kind === 'term' && rule.unit === 'hours'
      ? t('notices.due.byHour', { at: format.instant(due) })
      : t('notices.due.by', { day: format.day(last) })
  }

  const ofDraft = (one: NonNullable<NoticeBody['term']>): string =>
    t('notices.due.draft', { term: t(`notices.unit.${one.unit}`, { count: one.count }) })

  return { explain, by, ofDraft }
}
