/** A point of a map: longitude and latitude in degrees. */
export type Point = readonly [number, number]
/** A closed outline, first point and last point the same. */
export type Ring = Point[]

/** Degrees of longitude are shorter than degrees of latitude: by this much in Guangdong (23° N). */
const SHRINK = Math.cos((23 * Math.PI) / 180)

const keyOf = ([x, y]: Point): string => `${x},${y}`

/**
 * Simplifies outlines together, so that neighbours keep one border. Outlines are cut into arcs where
 * three places meet or a border reaches the coast; each arc is simplified once, in one direction, and both
 * neighbours get the same points.
 *
 * @param tolerance in degrees: no point that is left out lay farther from the line than this
 */
export function simplifyTogether(rings: readonly Ring[], tolerance: number): Ring[] {
  const open = rings.map((ring) => ring.slice(0, -1))
  const junctions = junctionsOf(open)
  const done = new Map<string, Point[]>()
  return open.map((ring) => {
    const arcs = arcsOf(ring, junctions).map((arc) => simplifyOnce(arc, tolerance, done))
    // Each arc ends where the next one begins, so its last point is dropped, but for the very last.
    return arcs.flatMap((arc, index) => (index < arcs.length - 1 ? arc.slice(0, -1) : arc))
  })
}

/** Points whose neighbours are not the same two points in every outline. */
function junctionsOf(rings: readonly Point[][]): Set<string> {
  const neighbours = new Map<string, string>()
  const junctions = new Set<string>()
  for (const ring of rings) {
    ring.forEach((point, index) => {
      const before = ring.at(index - 1) ?? point
      const after = ring[(index + 1) % ring.length] ?? point
      const pair = [keyOf(before), keyOf(after)].sort().join(' ')
      const known = neighbours.get(keyOf(point))
      if (known === undefined) neighbours.set(keyOf(point), pair)
      else if (known !== pair) junctions.add(keyOf(point))
    })
  }
  return junctions
}

/** Arcs from junction to junction; an outline without any is one arc that ends where it begins. */
function arcsOf(ring: Point[], junctions: Set<string>): Point[][] {
  const first = ring.findIndex((point) => junctions.has(keyOf(point)))
  const start = first === -1 ? smallestOf(ring) : first
  const turned = [...ring.slice(start), ...ring.slice(0, start + 1)]
  const arcs: Point[][] = []
  let arc: Point[] = []
  turned.forEach((point, index) => {
    arc.push(point)
    const isEnd = index === turned.length - 1 || junctions.has(keyOf(point))
    if (index === 0 || !isEnd) return
    arcs.push(arc)
    arc = [point]
  })
  return arcs
}

/** Where an outline without junctions begins, whichever neighbour it is read from. */
const smallestOf = (ring: Point[]): number =>
  ring.reduce((best, point, index) => (keyOf(point) < keyOf(ring[best] ?? point) ? index : best), 0)

function simplifyOnce(arc: Point[], tolerance: number, done: Map<string, Point[]>): Point[] {
  const forward = arc.map(keyOf).join(' ')
  const backward = arc.map(keyOf).reverse().join(' ')
  const known = done.get(forward)
  if (known) return known
  const isForward = forward <= backward
  const ordered = isForward ? arc : [...arc].reverse()
  const simple = simplify(ordered, tolerance)
  const reversed = [...simple].reverse()
  done.set(isForward ? forward : backward, simple)
  done.set(isForward ? backward : forward, reversed)
  return isForward ? simple : reversed
}

/** Douglas and Peucker; a closed arc is cut at the point farthest from its start. */
function simplify(points: Point[], tolerance: number): Point[] {
  const [start, end] = [points[0], points.at(-1)]
  if (!start || !end || points.length < 3) return points
  const far = farthest(points, start, end)
  const isClosed = keyOf(start) === keyOf(end)
  if (!isClosed && far.distance <= tolerance) return [start, end]
  const head = simplify(points.slice(0, far.index + 1), tolerance)
  const tail = simplify(points.slice(far.index), tolerance)
  return [...head.slice(0, -1), ...tail]
}

function farthest(points: Point[], start: Point, end: Point): { index: number; distance: number } {
  let best = { index: 1, distance: -1 }
  points.slice(1, -1).forEach((point, index) => {
    const distance = distanceTo(point, start, end)
    if (distance > best.distance) best = { index: index + 1, distance }
  })
  return best
}

function distanceTo([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [(bx - ax) * SHRINK, by - ay]
  const [px, py] = [(x - ax) * SHRINK, y - ay]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / length))
  return Math.hypot(px - along * dx, py - along * dy)
}

/** Area of an outline in square degrees of latitude. */
export function areaOf(ring: Ring): number {
  let twice = 0
  ring.slice(1).forEach(([x, y], index) => {
    const [beforeX, beforeY] = ring[index] ?? [x, y]
    twice += (beforeX * y - x * beforeY) * SHRINK
  })
  return Math.abs(twice) / 2
}
