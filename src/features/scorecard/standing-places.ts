import { approximate, exact } from '#domain/number/exact.ts'
import type { Total } from '#domain/scoring/scorecard.ts'
import { totalValue } from '#ui/result-text.ts'
import type { ScorecardAnswer } from './card-answer.ts'

type Figures = NonNullable<ScorecardAnswer['standing']['figures']>

/** Places on a line from the lowest to the highest total, in percent of its length. */
export interface StandingPlaces {
  box: { left: number; width: number }
  mean: number
  median: number
  /** Undefined where a veto leaves no total. */
  own: number | undefined
}

/** Where a total lies among those of its class; the line reaches as far as the total itself. */
export function standingPlaces(figures: Figures, total: Total): StandingPlaces {
  const number = (text: string) => approximate(exact(text))
  const own = totalValue(total)
  const low = Math.min(number(figures.worst), own ?? Infinity)
  const high = Math.max(number(figures.best), own ?? -Infinity)
  const place = (value: number) => ((value - low) / (high - low || 1)) * 100
  const left = place(number(figures.lowerQuartile))
  return {
    box: { left, width: place(number(figures.upperQuartile)) - left },
    mean: place(number(figures.mean)),
    median: place(number(figures.median)),
    own: own === undefined ? undefined : place(own),
  }
}
