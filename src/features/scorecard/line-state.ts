import type { Line } from '#domain/scoring/scorecard.ts'
import { exact, isZero } from '#domain/number/exact.ts'
import type { State } from '#ui/state.ts'

export type LineStateName =
  | 'full'
  | 'partial'
  | 'zero'
  | 'none'
  | 'exempt'
  | 'not-applicable'
  | 'not-reported'
  | 'undetermined'
  | 'judge'

const none = (points: string) => isZero(exact(points))

/** How a line stands, in one word. A bonus that was not earned is no loss. */
export function lineState(line: Line, isBonus: boolean): LineStateName {
  switch (line.kind) {
    case 'scored':
      if (none(line.lost)) return 'full'
      if (none(line.points)) return isBonus ? 'none' : 'zero'
      return 'partial'
    case 'undetermined':
      return line.because.code === 'not-judged-yet' ? 'judge' : 'undetermined'
    case 'exempt':
    case 'not-applicable':
    case 'not-reported':
      return line.kind
  }
}

/** Colour and shape of the word. */
export const lineFaces: Record<LineStateName, State> = {
  full: 'ok',
  partial: 'warn',
  zero: 'bad',
  none: 'neutral',
  exempt: 'info',
  'not-applicable': 'neutral',
  'not-reported': 'bad',
  undetermined: 'neutral',
  judge: 'info',
}

/** Whether points were lost here, or may still be. */
export function losesPoints(line: Line, isBonus: boolean): boolean {
  const state = lineState(line, isBonus)
  return !isBonus && !['full', 'exempt', 'not-applicable', 'none'].includes(state)
}
