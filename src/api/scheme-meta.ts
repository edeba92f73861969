import type { SchemeMeta } from '#contract/scorecard-page.ts'
import type { Node, Scheme } from '#domain/schemes/scheme.ts'
import type { Words } from '#domain/words.ts'

const made = new WeakMap<Scheme, SchemeMeta>()

/** Names and settings of a scheme that a result is read with. */
export function schemeMeta(scheme: Scheme): SchemeMeta {
  let meta = made.get(scheme)
  if (!meta) made.set(scheme, (meta = make(scheme)))
  return meta
}

function make(scheme: Scheme): SchemeMeta {
  const { bonus } = scheme
  return {
    id: scheme.id,
    version: scheme.version,
    name: scheme.name,
    sources: scheme.sources,
    sample: scheme.sample,
    full: scheme.full,
    decimals: scheme.decimals,
    notApplicable: scheme.notApplicable,
    ties: scheme.ties,
    bonus: bonus
      ? { name: bonus.name, gateAbove: bonus.gateAbove ?? null, ceiling: bonus.ceiling }
      : null,
    classes: scheme.classes.map(({ id, name }) => ({ id, name })),
    grades: scheme.grades.map(({ id, name, fails = false }) => ({ id, name, fails })),
    names: Object.fromEntries(namesOf(scheme)),
  }
}

function namesOf({ parts, bonus, vetoes }: Scheme): [string, Words][] {
  const below = (node: Node): [string, Words][] => [
    [node.id, node.name],
    ...(node.kind === 'category' ? node.children.flatMap(below) : []),
  ]
  return [
    ...parts.flatMap((part): [string, Words][] => [
      [part.id, part.name],
      ...part.nodes.flatMap(below),
    ]),
    ...(bonus?.items ?? []).flatMap(below),
    ...vetoes.map((veto): [string, Words] => [veto.id, veto.name]),
  ]
}
