import { daySpans } from './day-spans.ts'
import { useFormat } from './use-format.ts'
import { useWords } from './words.ts'

/** Many days in one sentence: those in a row by the first and the last. */
export function useDaysText(): (days: readonly string[]) => string {
  const { t } = useWords()
  const format = useFormat()
  return (days) => {
    if (days.length === 0) return t('calendars.none')
    const spans = daySpans(days).map(({ from, to }) =>
      from === to
        ? format.day(from)
        : t('calendars.span', { from: format.day(from), to: format.day(to) }),
    )
    return spans.join(t('tasks.comma'))
  }
}
