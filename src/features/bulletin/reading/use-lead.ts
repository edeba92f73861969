import { computed } from 'vue'
import type { ReadingBody } from '#contract/reading.ts'
import { CALL_PROBLEMS } from '#domain/bulletin/brief.ts'
import { useFormat } from '#ui/use-format.ts'
import { useWords } from '#ui/words.ts'

/** A part of a sentence: a figure with the question that it answers, or a list further down. */
export interface Clause {
  text: string
  key?: string
  part?: 'better' | 'worse' | 'call'
}
type Figure = ReadingBody['figures'][number]

/** As the document writes them: 97.3%, 100%. */
const PERCENT_DECIMALS = 1
const withoutZeros = (text: string) => text.replace(/\.0+(?=%?$)/, '')

/** The message of a bulletin in three sentences: what the numbers are, what changed, whom to call. */
export function useLead(reading: () => ReadingBody) {
  const { t } = useWords()
  const format = useFormat()

  const figure = (name: Figure['figure']) =>
    reading().figures.find(({ figure: one }) => one === name)
  const clause = (of: Figure | undefined, text: (one: Figure) => string): Clause[] =>
    of ? [{ text: text(of), ...(of.key !== null && { key: of.key }) }] : []

  /** As the document says it where a hand changed it, or else the exact number, rounded at last. */
  const said = ({ override }: Figure, otherwise: string) => override ?? otherwise
  const rate = (name: 'pass-rate' | 'on-time-rate') =>
    clause(figure(name), (one) =>
      t(`reading.lead.${name}`, {
        value: said(one, withoutZeros(format.percent(one.amount, PERCENT_DECIMALS))),
      }),
    )
  const change = (name: 'mean-change' | 'pass-rate-change', decimals: number) =>
    clause(figure(name), (one) => {
      const { direction, size } = format.change(one.amount, decimals)
      return said(one, t(`reading.lead.${name}.${direction}`, { size: withoutZeros(size) }))
    })

  const number = (): Clause[] => {
    const { period, subject, decimals } = reading()
    const all = [
      ...clause(figure('units'), (one) =>
        t('reading.lead.units', {
          period: format.period(period),
          subject: t(`reading.subject.${subject}`),
          units: said(one, format.number(Number(one.amount))),
        }),
      ),
      ...clause(figure('mean'), (one) =>
        t('reading.lead.mean', { value: said(one, format.points(one.amount, decimals)) }),
      ),
      ...rate('pass-rate'),
      ...rate('on-time-rate'),
    ]
    return all.length === 0 ? [{ text: t('reading.lead.none') }] : all
  }
  const changed = (): Clause[] => {
    const { moved, decimals } = reading()
    const all: Clause[] = [
      ...change('mean-change', decimals),
      ...(moved ? [{ text: t('reading.lead.moved', moved), part: 'worse' as const }] : []),
      ...change('pass-rate-change', PERCENT_DECIMALS),
    ]
    return all.length === 0 ? [{ text: t('reading.lead.noChange') }] : all
  }
  const called = (): Clause[] => {
    const { toCall, problems } = reading()
    if (toCall === 0) return [{ text: t('reading.lead.noCall') }]
    const part = 'call' as const
    return [
      { text: t('reading.lead.call', { count: toCall }), part },
      ...CALL_PROBLEMS.filter((one) => problems[one] > 0).map((one) => ({
        text: t(`reading.lead.${one}`, { count: problems[one] }),
        part,
      })),
    ]
  }
  return computed(() => [number(), changed(), called()])
}
