import type { Countdown } from '#domain/calendar/countdown.ts'
import type { State } from './state.ts'
import { useFormat } from './use-format.ts'
import { useWords } from './words.ts'

/** Working days from which on a day is near. */
const NEAR = 5

/** A due or lock day with how far off it is, as words and as a state. */
export function useCountdown() {
  const { t } = useWords()
  const format = useFormat()

  function far({ left, passed }: Countdown): string {
    if (left > 0) return t('sections.left', { count: left })
    if (!passed) return t('sections.today')
    return left === 0 ? t('sections.passedLately') : t('sections.passed', { count: -left })
  }

  return {
    label: (which: 'due' | 'locks', countdown: Countdown): string =>
      t(`sections.${which}`, { day: format.day(countdown.day) }),
    far,
    /** A lock is the end of it; a due day that has passed is only late. */
    look: (which: 'due' | 'locks', { left, passed }: Countdown): State => {
      if (passed) return which === 'due' ? 'warn' : 'neutral'
      return left <= NEAR ? 'warn' : 'neutral'
    },
  }
}
