import type { AdviceCode } from '#domain/explain/advice-code.ts'
import type { LineCode } from '#domain/explain/explain-line.ts'
import type { VetoCode } from '#domain/explain/explain-veto.ts'
import { MEASURE_UNITS } from '#domain/measures/measure.ts'
import type { Reason } from '#domain/words.ts'
import { useFormat } from './use-format.ts'
import { useWords } from './words.ts'

/** Parameters that are amounts in the unit of the measure. */
const AMOUNTS = new Set(['amount', 'atLeast', 'atMost', 'zeroAt', 'fullAt', 'target'])
const DAYS = new Set(['until', 'from'])

/** Sentences of explanation in the language shown: amounts with their unit, days written out. */
export function useSentence() {
  const { t } = useWords()
  const format = useFormat()

  function shown(params: Reason['params']): Reason['params'] {
    const unit = MEASURE_UNITS.find((one) => one === params['unit']) ?? 'count'
    const written = Object.entries(params).map(([name, value]) => {
      if (AMOUNTS.has(name)) return [name, t(`explain.units.${unit}`, { n: value })] as const
      return [name, DAYS.has(name) ? format.day(String(value)) : value] as const
    })
    return Object.fromEntries(written)
  }

  return {
    line: ({ code, params }: Reason<LineCode>) => t(`explain.lines.${code}`, shown(params)),
    veto: ({ code, params }: Reason<VetoCode>) => t(`explain.vetoes.${code}`, shown(params)),
    advice: ({ code, params }: Reason<AdviceCode>) => t(`explain.advice.${code}`, shown(params)),
  }
}
