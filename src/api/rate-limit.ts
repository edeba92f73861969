/** How often something may happen within a span of time, by key. */
export interface Limit {
  /** Counts one; @returns 0, or the milliseconds to wait when it is one too many. */
  take(key: string, now: number): number
}

const MOST_KEYS = 50_000

/**
 * Counts in this process only: a wall against floods, not the lock of an account, which is stored.
 *
 * @param most how many within the span
 * @param spanMs the span, beginning with the first one counted
 */
export function limitOf(most: number, spanMs: number): Limit {
  const spans = new Map<string, { count: number; ends: number }>()
  return {
    take(key, now) {
      const span = spans.get(key)
      if (!span || span.ends <= now) {
        if (spans.size >= MOST_KEYS) dropEnded(spans, now)
        spans.set(key, { count: 1, ends: now + spanMs })
        return 0
      }
      span.count += 1
      return span.count <= most ? 0 : span.ends - now
    },
  }
}

function dropEnded(spans: Map<string, { ends: number }>, now: number) {
  for (const [key, { ends }] of spans) if (ends <= now) spans.delete(key)
  if (spans.size >= MOST_KEYS) spans.clear()
}
