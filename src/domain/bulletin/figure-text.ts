import { compareExact, exact, negate, roundedText, ZERO } from '#domain/number/exact.ts'
import { FIGURES } from '#domain/bulletin/figure.ts'
import type { FigureRef, FigureValue } from '#domain/bulletin/figure.ts'

/** Percentages of published bulletins have one decimal, and none where it is 0: 97.3%, 100%. */
const PERCENT_DECIMALS = 1
const withoutZeros = (text: string): string =>
  text.includes('.') ? text.replace(/\.?0+$/, '') : text

/** Where a list is cut, it says how many there are. */
function namesText(names: readonly string[], most: number | undefined): string {
  if (most === undefined || names.length <= most) return names.join('、')
  return `${names.slice(0, most).join('、')}等${names.length}个单位`
}

/**
 * A change as a document says it: what rises, falls or stays is decided by the exact number, so a
 * rise of 0.04 is no fall, and is not called one either.
 */
function changeText(amount: string, decimals: number, unit: string): string {
  const value = exact(amount)
  const sign = compareExact(value, ZERO)
  if (sign === 0) return '持平'
  const size = withoutZeros(roundedText(sign < 0 ? negate(value) : value, decimals))
  const verb = sign < 0 ? '下降' : '提高'
  return size === '0' ? `略有${verb}` : `${verb}${size}${unit}`
}

/**
 * A figure as it stands in the document; undefined where there is nothing to say. Rounded half-up
 * from the exact number, at last and only here.
 *
 * @param decimals of points in the scheme
 */
export function figureText(
  { figure, most }: Pick<FigureRef, 'figure' | 'most'>,
  value: FigureValue,
  decimals: number,
): string | undefined {
  if (value.kind === 'none') return undefined
  if (value.kind === 'names') return namesText(value.names, most)
  const { amount } = value
  switch (FIGURES[figure]) {
    case 'points':
      return roundedText(amount, decimals)
    case 'points-change':
      return changeText(amount, decimals, '分')
    case 'percentage-points':
      return changeText(amount, PERCENT_DECIMALS, '个百分点')
    case 'percent':
      return `${withoutZeros(roundedText(amount, PERCENT_DECIMALS))}%`
    default:
      return roundedText(amount, 0)
  }
}
