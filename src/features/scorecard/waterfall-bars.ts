import {
  approximate,
  exact,
  isZero,
  roundedText,
  subtract,
  sumExact,
  textOf,
} from '#domain/number/exact.ts'
import type { WaterfallStep } from '#domain/scoring/scorecard.ts'

/** A step as it is drawn; places are percent of the width. */
export interface Bar {
  key: string
  step: WaterfallStep['step']
  node: string | undefined
  change: string
  after: string
  kind: 'whole' | 'loss' | 'gain' | 'open'
  left: number
  width: number
}

export interface Bars {
  bars: readonly Bar[]
  /** Points at the left edge: small losses would not show on an axis from 0. */
  from: number
  to: number
}

const kindOf = ({ step, change }: WaterfallStep): Bar['kind'] => {
  if (step === 'full' || step === 'total') return 'whole'
  // A veto that leaves no total ends with the sum before it.
  if (step === 'veto' && change === '0') return 'whole'
  if (step === 'undetermined') return 'open'
  return change.startsWith('-') ? 'loss' : 'gain'
}

const number = (text: string) => approximate(exact(text))

/** Where the axis begins: a round number below all steps, 0 when they reach far down. */
function axisFrom(lowest: number, highest: number): number {
  const room = (highest - lowest) * 0.25
  return Math.max(0, Math.floor((lowest - room) / 10) * 10)
}

/** The way from full marks to the total as floating bars, one below the other. */
export function barsOf(steps: readonly WaterfallStep[]): Bars {
  const ends = steps.flatMap(({ step, change, after }) =>
    step === 'full' ? [number(after)] : [number(after), number(after) - number(change)],
  )
  const to = Math.max(...ends)
  const from = axisFrom(Math.min(...ends), to)
  const place = (points: number) => ((points - from) / (to - from || 1)) * 100
  const bars = steps.map((step): Bar => {
    const kind = kindOf(step)
    const after = number(step.after)
    const before = kind === 'whole' ? from : after - number(step.change)
    const [low, high] = [Math.min(before, after), Math.max(before, after)]
    return {
      key: `${step.step} ${step.node ?? ''}`,
      step: step.step,
      node: step.node,
      change: step.change,
      after: step.after,
      kind,
      left: place(low),
      width: Math.max(0.4, place(high) - place(low)),
    }
  })
  return { bars, from, to }
}

/** What the steps come to as they are displayed; the difference is undefined where there is none. */
export function shownSum(steps: readonly WaterfallStep[], decimals: number) {
  const last = steps[steps.length - 1]
  if (!last) return undefined
  const rounded = (text: string) => exact(roundedText(text, decimals))
  const sum = sumExact(steps.map(({ change }) => rounded(change)))
  const total = rounded(last.after)
  const difference = subtract(sum, total)
  return {
    sum: textOf(sum),
    total: textOf(total),
    difference: isZero(difference) ? undefined : textOf(difference).replace('-', ''),
  }
}
