import { error, type Problem } from '#domain/schemes/problem.ts'
import type { Scheme } from '#domain/schemes/scheme.ts'
import { itemsOf, categoriesOf } from '#domain/schemes/walk.ts'

interface Named {
  id: string
  at: string
}

function repeated(names: readonly Named[]): Problem[] {
  const first = new Map<string, string>()
  return names.flatMap(({ id, at }) => {
    const before = first.get(id)
    if (before !== undefined) return [error(at, 'duplicate-id', { id, before })]
    first.set(id, at)
    return []
  })
}

const named = (at: string, things: readonly { id: string }[]): Named[] =>
  things.map(({ id }, index) => ({ id, at: `${at}[${index}]` }))

/** A scorecard names parts, categories, items and vetoes by their id alone, so all must differ. */
export const checkIds = (scheme: Scheme): Problem[] => [
  ...repeated(named('classes', scheme.classes)),
  ...repeated(named('grades', scheme.grades)),
  ...repeated([
    ...named('parts', scheme.parts),
    ...[...categoriesOf(scheme), ...itemsOf(scheme)].map(({ it, at }) => ({ id: it.id, at })),
    ...named('vetoes', scheme.vetoes),
  ]),
]
