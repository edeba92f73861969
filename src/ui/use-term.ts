import type { Countdown } from '#domain/calendar/countdown.ts'
import type { Term } from '#domain/objection/window.ts'
import { useCountdown } from './use-countdown.ts'
import { useFormat } from './use-format.ts'
import { useWords } from './words.ts'

/** A term in words: how its last day was found, and how far off it is. */
export function useTerm() {
  const { t } = useWords()
  const format = useFormat()
  const { far, look } = useCountdown()

  function rule({ start, days, count, skipped, guessedYears }: Term): string {
    const params = { start: format.day(start), days, skipped: skipped.length }
    const said = t(`objections.term.${count}`, params)
    if (guessedYears.length === 0) return said
    return `${said} ${t('objections.term.guessed', { years: guessedYears.join('、') })}`
  }

  /** What is overdue is bad for whoever has to decide; that one can object no more is only so. */
  const state = (countdown: Countdown) =>
    ({ state: look('due', countdown), label: far(countdown) }) as const

  return { rule, state }
}
