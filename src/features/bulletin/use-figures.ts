import { computed } from 'vue'
import type { BulletinBody } from '#contract/bulletin-body.ts'
import { keyOf } from '#domain/bulletin/figure.ts'
import type { FigureRun } from '#domain/bulletin/content.ts'

export type FigureState = 'sound' | 'changed' | 'stale'

/** What the data say of each figure of a text now. */
export function useFigures(bulletin: () => BulletinBody) {
  const byKey = computed(
    () => new Map(bulletin().figures.map((figure) => [keyOf(figure.ref), figure])),
  )
  const figureOf = ({ ref }: FigureRun) => byKey.value.get(keyOf(ref))
  return {
    figureOf,
    stateOf(run: FigureRun): FigureState {
      if (run.override) return 'changed'
      // Once it is issued the data are frozen with it.
      return bulletin().seal || (figureOf(run)?.now ?? '—') === run.shown ? 'sound' : 'stale'
    },
  }
}
