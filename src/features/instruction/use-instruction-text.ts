import type { AboutBody, InstructionText } from '#contract/instruction.ts'
import { rangeText } from '#ui/result-text.ts'
import { useFormat } from '#ui/use-format.ts'
import { useWords } from '#ui/words.ts'

/** An instruction keeps the figure itself, not how its scheme rounds it. */
const DECIMALS = 2

/** What an instruction is written on, in words. */
export function useInstructionText() {
  const { t, say } = useWords()
  const format = useFormat()

  function about(one: AboutBody): string {
    if (one.kind === 'bulletin') {
      return t('instructions.about.bulletin', { title: one.title, number: one.number ?? '' }).trim()
    }
    const unit = one.unit.name
    if (one.kind === 'unit') return t('instructions.about.unit', { unit })
    const period = format.period(one.period)
    if (one.item === null) return t('instructions.about.total', { unit, period })
    return t('instructions.about.line', { unit, period, name: one.name ? say(one.name) : one.item })
  }

  /** What the figure was when it was written on; undefined where there is none. */
  function points(one: AboutBody): string | undefined {
    if (one.kind !== 'figure' || one.points === null) return undefined
    const said = rangeText(one.points.low, one.points.high, DECIMALS)
    return one.of === null
      ? t('instructions.about.points', { points: said })
      : t('instructions.about.pointsOf', { points: said, of: format.points(one.of, DECIMALS) })
  }

  /** Where its subject is read. */
  function placeOf(one: InstructionText['about']) {
    if (one.kind === 'bulletin') return { name: 'bulletin', params: { bulletin: one.bulletin } }
    const { unit } = one
    if (one.kind === 'unit') return { name: 'scorecard', query: { unit } }
    const line = one.item === null ? {} : { item: one.item }
    return { name: 'scorecard', query: { unit, period: one.period, ...line } }
  }
  const place = (one: AboutBody) =>
    placeOf(one.kind === 'bulletin' ? one : { ...one, unit: one.unit.id })

  return { about, points, place, placeOf }
}
