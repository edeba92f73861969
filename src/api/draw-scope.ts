import type { Scope } from '#domain/access.ts'

/**
 * Draws that somebody may see: those made from where they inspect, the place itself included, though
 * they verify only what is below it.
 */
export const drawScope = (scope: Scope): Scope =>
  scope.kind === 'everything'
    ? scope
    : { ...scope, subtrees: [...scope.subtrees, ...scope.below], below: [] }

/** Path of the highest place that somebody inspects. */
export function topOf(scope: Scope): string | undefined {
  if (scope.kind === 'everything') return undefined
  const tops = [...scope.subtrees, ...scope.below]
  return tops.toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1))[0]
}
