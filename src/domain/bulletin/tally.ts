import { add as plus, exact, isZero, multiply, textOf, whole, ZERO } from '#domain/number/exact.ts'
import type { Exact } from '#domain/number/exact.ts'
import { pointsFor } from '#domain/schemes/points-by-class.ts'
import type { Scheme } from '#domain/schemes/scheme.ts'
import { itemsOf } from '#domain/schemes/walk.ts'
import type { LineOutcome } from '#domain/scoring/line-outcome.ts'
import type { UnitId } from '#domain/units/unit.ts'
import type { ItemTally } from '#domain/bulletin/data.ts'

/** What the items of a unit came to: state, lowest and highest points. */
export interface UnitLines {
  unit: UnitId
  class: string
  lines: Readonly<
    Record<string, readonly [LineOutcome['state'], LineOutcome['low'], LineOutcome['high']]>
  >
}

/** States in which an item has points that count: what does not apply, is exempt or open has none. */
const COUNTED = new Set<LineOutcome['state']>(['full', 'partial', 'zero', 'not-reported'])

interface Counting {
  applied: number
  /** Units by the points that they have: few different ones, for thousands of units. */
  byPoints: Map<string, number>
  zero: UnitId[]
}

/** How the units of each class stand on each item of the base, in the scheme's order. */
export function tallyItems(scheme: Scheme, units: Iterable<UnitLines>): ItemTally[] {
  const tally = startTally()
  for (const unit of units) tally.add(unit)
  return tally.done(scheme)
}

/** The same, unit by unit: thousands of units take more than one turn. */
export function startTally() {
  const counting = new Map<string, Counting>()

  function add({ unit, class: id, lines }: UnitLines) {
    for (const [item, [state, points]] of Object.entries(lines)) {
      if (!COUNTED.has(state) || points === null) continue
      const key = `${id}\n${item}`
      let one = counting.get(key)
      if (!one) counting.set(key, (one = { applied: 0, byPoints: new Map(), zero: [] }))
      one.applied += 1
      one.byPoints.set(points, (one.byPoints.get(points) ?? 0) + 1)
      if (isZero(exact(points))) one.zero.push(unit)
    }
  }

  return { add, done: (scheme: Scheme) => talliesOf(scheme, counting) }
}

function talliesOf(scheme: Scheme, counting: ReadonlyMap<string, Counting>): ItemTally[] {
  const bonus = new Set(scheme.bonus?.items.map((item) => item.id))
  return itemsOf(scheme).flatMap(({ it }) =>
    bonus.has(it.id)
      ? []
      : scheme.classes.flatMap((one): ItemTally[] => {
          const found = counting.get(`${one.id}\n${it.id}`)
          const full = pointsFor(it.points, one.id)
          if (!found || full === undefined) return []
          return [
            {
              item: it.id,
              class: one.id,
              applied: found.applied,
              points: textOf(sumOf(found.byPoints)),
              of: textOf(multiply(exact(full), whole(found.applied))),
              zero: found.zero,
            },
          ]
        }),
  )
}

function sumOf(byPoints: ReadonlyMap<string, number>): Exact {
  let sum: Exact = ZERO
  for (const [points, units] of byPoints) sum = plus(sum, multiply(exact(points), whole(units)))
  return sum
}
