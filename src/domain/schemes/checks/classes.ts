import { error, warning, type Problem } from '#domain/schemes/problem.ts'
import type { PointsByClass, Scheme, SchemeClass } from '#domain/schemes/scheme.ts'
import { nodesOf, itemsOf } from '#domain/schemes/walk.ts'
import { UNIT_KINDS } from '#domain/units/unit.ts'

/** Every kind of unit there can be, as far as the rules of classes can tell them apart. */
const profiles = UNIT_KINDS.flatMap((kind) =>
  [true, false].flatMap((key) =>
    [undefined, ...UNIT_KINDS].map((parent) => ({ kind, key, parent })),
  ),
)

const fits = (
  { kinds, keyDepartment, parentKinds }: SchemeClass,
  { kind, key, parent }: (typeof profiles)[number],
): boolean =>
  kinds.includes(kind) &&
  (keyDepartment === undefined || keyDepartment === key) &&
  (parentKinds === undefined || (parent !== undefined && parentKinds.includes(parent)))

/** A class that an earlier one swallows gets only units that carry it by hand. */
const unreachable = ({ classes }: Scheme): Problem[] =>
  classes.flatMap((one, index) => {
    if (one.kinds.length === 0)
      return [warning(`classes[${index}]`, 'class-by-hand', { class: one.id })]
    const earlier = classes.slice(0, index)
    const own = profiles.filter((profile) => fits(one, profile))
    return own.every((profile) => earlier.some((before) => fits(before, profile)))
      ? [warning(`classes[${index}]`, 'class-unreachable', { class: one.id })]
      : []
  })

interface Reference {
  class: string
  at: string
}

const inPoints = (points: PointsByClass, at: string): Reference[] =>
  typeof points === 'number'
    ? []
    : Object.keys(points).map((id) => ({ class: id, at: `${at}.points.${id}` }))

function references(scheme: Scheme): Reference[] {
  return [
    ...nodesOf(scheme).flatMap(({ it, at }) => inPoints(it.points, at)),
    ...itemsOf(scheme)
      .filter(({ at }) => at.startsWith('bonus'))
      .flatMap(({ it, at }) => inPoints(it.points, at)),
    ...scheme.vetoes.flatMap(({ classes = [] }, index) =>
      classes.map((id, place) => ({ class: id, at: `vetoes[${index}].classes[${place}]` })),
    ),
    ...(scheme.rollUp?.below ?? []).map((below, index) => ({
      class: below.class,
      at: `rollUp.below[${index}].class`,
    })),
  ]
}

export function checkClasses(scheme: Scheme): Problem[] {
  const known = new Set(scheme.classes.map(({ id }) => id))
  return [
    ...unreachable(scheme),
    ...references(scheme).flatMap((reference) =>
      known.has(reference.class)
        ? []
        : [error(reference.at, 'class-unknown', { class: reference.class })],
    ),
  ]
}
