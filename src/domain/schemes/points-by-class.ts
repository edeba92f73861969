import type { PointsByClass, Scheme } from '#domain/schemes/scheme.ts'

/** Points of a node for a class, or undefined when the class has no such node. */
export function pointsFor(points: PointsByClass, classId: string): number | undefined {
  if (typeof points === 'number') return points
  return Object.hasOwn(points, classId) ? points[classId] : undefined
}

/** The classes of the scheme that have the node. */
export const classesWith = (scheme: Scheme, points: PointsByClass): string[] =>
  scheme.classes.map(({ id }) => id).filter((id) => pointsFor(points, id) !== undefined)
