import type { Advice } from '#domain/explain/advice.ts'

const more = (a: Advice, b: Advice): boolean => Number(a.inTime) > Number(b.inTime)

/**
 * What can still be done comes first; inside, the greatest gain as it arrives, and of an item only the
 * best of several targets.
 */
export function adviceInOrder(advice: readonly Advice[]): Advice[] {
  const best = new Map<string, Advice>()
  for (const one of advice) {
    const known = best.get(one.item)
    if (!known || more(one, known)) best.set(one.item, one)
  }
  const kept = [...best.values()]
  return [...kept.filter(({ inTime }) => inTime), ...kept.filter(({ inTime }) => !inTime)]
}
