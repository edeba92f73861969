import { ref } from 'vue'
import { readFigureToday } from '#contract/library.ts'
import type { SeriesBody } from '#contract/library.ts'
import { call } from '#client/call.ts'
import { useAct } from '#client/use-act.ts'

/** What a figure of the address asks, in the period of another bulletin. */
export const keyIn = (key: string, period: string): string =>
  key
    .split('|')
    .map((part, at) => (at === 1 ? period : part))
    .join('|')

/** Counts a figure anew for each bulletin of a series, one after the other: it takes its time. */
export function useToday() {
  const { busy, failure, act } = useAct()
  /** By bulletin; null where there is nothing to count. */
  const today = ref<ReadonlyMap<string, string | null>>(new Map())

  const compare = (key: string, points: SeriesBody['points']) =>
    act(async () => {
      for (const { bulletin, period } of points) {
        const { text } = await call(readFigureToday, {
          params: { bulletin: bulletin.id },
          query: { key: keyIn(key, period) },
        })
        today.value = new Map(today.value).set(bulletin.id, text)
      }
    })
  return { today, busy, failure, compare }
}
