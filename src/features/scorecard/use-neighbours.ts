import { computed } from 'vue'
import type { ComputedRef } from 'vue'
import { lineRange } from './line-points.ts'
import { useCard } from './use-card.ts'

/** Points of an item as others have them; undefined where there are none. */
export interface Neighbours {
  /** In the other view. */
  other: string | undefined
  previous: string | undefined
  mean: string | undefined
  /** Over how many units. */
  units: number
}

/** What the points of an item stand beside. */
export function useNeighbours(item: () => string): ComputedRef<Neighbours> {
  const { answer, otherLines, points, range } = useCard()
  const before = computed(
    () =>
      new Map(
        answer.value.previous?.comparison.items.flatMap(({ item, change }) =>
          change ? [[item, change.from]] : [],
        ),
      ),
  )
  return computed(() => {
    const other = lineRange(otherLines.value.get(item()))
    const previous = before.value.get(item())
    const mean = answer.value.standing.items[item()]
    return {
      other: other && range(other.low, other.high),
      previous: previous && range(previous.low, previous.high),
      mean: mean && points(mean.mean),
      units: mean?.units ?? 0,
    }
  })
}
