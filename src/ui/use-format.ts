import { parsePeriod } from '#domain/period/period.ts'
import type { Period } from '#domain/period/period.ts'
import {
  formatChange,
  formatDay,
  formatInstant,
  formatInstantShort,
  formatNumber,
  formatPercent,
  formatPoints,
} from './format.ts'
import { useWords } from './words.ts'
import type { Translate, WordKey } from './words.ts'

const byteUnits = ['b', 'kb', 'mb', 'gb'] as const

function periodSentence({ kind, year, part }: Period, t: Translate): string {
  if (kind === 'year') return t('ui.period.year', { year })
  if (kind === 'month') return t('ui.period.month', { year, month: part })
  const key = (kind === 'quarter' ? `quarter${part}` : `half${part}`) as 'quarter1' | 'half1'
  return t(`ui.period.${key}` satisfies WordKey, { year })
}

/** Every figure, day and period that a reader sees passes through here. */
export function useFormat() {
  const { t, locale } = useWords()

  return {
    number: (value: number, decimals?: number) => formatNumber(value, locale.value, decimals),
    points: formatPoints,
    percent: formatPercent,
    change: formatChange,
    day: (day: string) => formatDay(day, locale.value),
    instant: (instant: string) => formatInstant(instant, locale.value),
    instantShort: formatInstantShort,
    /** A period's text (`2026-Q3`) as its name; a text that is no period stays as it is. */
    period(text: string): string {
      const period = parsePeriod(text)
      return period ? periodSentence(period, t) : text
    },
    bytes(size: number): string {
      const step = Math.min(3, size < 1 ? 0 : Math.floor(Math.log2(size) / 10))
      const value = formatNumber(size / 1024 ** step, locale.value, step === 0 ? 0 : 1)
      return t(`ui.bytes.${byteUnits[step] ?? 'gb'}`, { value })
    },
  }
}
