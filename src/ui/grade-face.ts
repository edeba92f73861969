import type { Component } from 'vue'
import IconBest from '~icons/lucide/star'
import IconFails from '~icons/lucide/octagon-x'
import IconGood from '~icons/lucide/circle-check'
import IconOpen from '~icons/lucide/circle-dashed'
import IconPasses from '~icons/lucide/circle-minus'
import type { State } from './state.ts'

export interface GradeFace {
  state: State
  icon: Component
}

const faces = {
  best: { state: 'ok', icon: IconBest },
  good: { state: 'info', icon: IconGood },
  passes: { state: 'neutral', icon: IconPasses },
  fails: { state: 'bad', icon: IconFails },
  open: { state: 'neutral', icon: IconOpen },
} as const satisfies Record<string, GradeFace>

/**
 * Colour and shape of a grade: the best, the next, any other that passes, one that fails.
 *
 * @param grades of the scheme, best first
 * @param possible grades that are still possible; several are no grade yet
 */
export function gradeFace(
  grades: readonly { id: string; fails: boolean }[],
  possible: readonly string[],
): GradeFace {
  if (possible.length !== 1) return faces.open
  const at = grades.findIndex(({ id }) => id === possible[0])
  if (at === -1) return faces.open
  if (grades[at]?.fails === true) return faces.fails
  if (at === 0) return faces.best
  return at === 1 ? faces.good : faces.passes
}
