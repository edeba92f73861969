import type { ExactText } from '#domain/number/exact.ts'
import type { PeriodText } from '#domain/period/period.ts'
import type { UnitId } from '#domain/units/unit.ts'

/**
 * What the figures of a bulletin can count. Words for readers: src/words, area `bulletins.figure`.
 * A name that ends in `-names` is a list of units, one that ends in `-before` is of the period before,
 * and one that ends in `-change` compares with it.
 */
export const FIGURES = {
  units: 'units',
  asked: 'units',
  'handed-in': 'units',
  'on-time': 'units',
  'on-time-rate': 'percent',
  'on-time-rate-change': 'percentage-points',
  'not-handed-in': 'units',
  'not-handed-in-names': 'names',
  mean: 'points',
  'mean-before': 'points',
  'mean-change': 'points-change',
  median: 'points',
  best: 'points',
  'best-names': 'names',
  worst: 'points',
  grade: 'units',
  'open-grades': 'units',
  'grade-rate': 'percent',
  'pass-rate': 'percent',
  'pass-rate-change': 'percentage-points',
  failing: 'units',
  'failing-names': 'names',
  vetoed: 'units',
  'vetoed-names': 'names',
  regions: 'units',
  'full-regions': 'units',
  'full-region-names': 'names',
  'unit-total': 'points',
  'unit-before': 'points',
  'unit-change': 'points-change',
  'unit-rank': 'rank',
  'unit-missing': 'sections',
  'item-rate': 'percent',
  'item-zero': 'units',
  'item-zero-names': 'names',
  'notices-issued': 'notices',
  'notices-closed': 'notices',
  'notices-open': 'notices',
  'notices-overdue': 'notices',
  'notices-overdue-names': 'names',
  'closing-rate': 'percent',
  accountability: 'persons',
} as const
export type FigureId = keyof typeof FIGURES

/** Whether it counts the results of the period before that of the document. */
export const isOfBefore = (figure: FigureId): boolean => figure.endsWith('-before')

export const FIGURE_IDS = Object.keys(FIGURES) as [FigureId, ...FigureId[]]

/** A question that a document asks of the data: it holds this, and never the number itself. */
export interface FigureRef {
  figure: FigureId
  /** The period of the document; what compares says so by its name. */
  period: PeriodText
  class?: string
  grade?: string
  unit?: UnitId
  item?: string
  /** Kind of accountability. */
  measure?: string
  /** Names at most so many, and says how many there are. */
  most?: number
}

export type FigureValue =
  | {
      kind: 'number'
      /** Unrounded, in the unit of the figure. */
      amount: ExactText
      /** What it was counted from, so that a reader can follow. */
      counted: readonly UnitId[]
    }
  | { kind: 'names'; counted: readonly UnitId[]; names: readonly string[] }
  /** Nothing to count, or no period to compare with: never 0. */
  | { kind: 'none' }

export const NOTHING: FigureValue = { kind: 'none' }

/** Equal references have equal keys. */
export const keyOf = ({ figure, period, ...about }: FigureRef): string =>
  [
    figure,
    period,
    ...(['class', 'grade', 'unit', 'item', 'measure', 'most'] as const).flatMap((name) => {
      const value = about[name]
      return value === undefined ? [] : [`${name}=${value}`]
    }),
  ].join('|')
