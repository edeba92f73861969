import type { Ledger, LedgerId } from '#domain/ledgers/ledger.ts'
import type { Measure } from '#domain/measures/measure.ts'
import type { Item, Node, Scheme } from '#domain/schemes/scheme.ts'
import type { Feed, Reading, Use } from '#domain/scoring/plan.ts'

const EMPTY: readonly never[] = Object.freeze([])

/** Every item of a scheme in its own order, those of the bonus last. */
export function itemsOf(scheme: Scheme): Item[] {
  const below = (node: Node): Item[] =>
    node.kind === 'item' ? [node] : node.children.flatMap(below)
  return [
    ...scheme.parts.flatMap((part) => part.nodes.flatMap(below)),
    ...(scheme.bonus?.items ?? []),
  ]
}

/** Ids of the measures that a scheme names, each once, in the scheme's order. */
function measureIdsOf(scheme: Scheme): Set<string> {
  const ofItems = itemsOf(scheme).flatMap(({ rule }) =>
    rule.kind === 'judged' ? [] : [rule.measure],
  )
  return new Set([...ofItems, ...scheme.vetoes.map((veto) => veto.measure)])
}

/**
 * What the measures of a scheme read: each ledger, feed and measure once.
 *
 * @throws RangeError when a measure is not there
 */
export function readingOf(scheme: Scheme, measures: readonly Measure[]): Reading {
  const byId = new Map(measures.map((measure) => [measure.id, measure]))
  const named = [...measureIdsOf(scheme)].map((id) => {
    const measure = byId.get(id)
    if (!measure)
      throw new RangeError(`scheme ${scheme.id} names a measure that is not there: ${id}`)
    return measure
  })
  return readingFor(named)
}

/** What some measures read: each ledger and feed once. */
export function readingFor(measures: readonly Measure[]): Reading {
  const ledgers: Ledger[] = []
  const ledgerIndex = new Map<LedgerId, number>()
  const feeds: Feed[] = []
  const feedIndex = new Map<string, number>()

  const numberOf = (ledger: Ledger): number => {
    const known = ledgerIndex.get(ledger.id)
    if (known !== undefined) return known
    ledgerIndex.set(ledger.id, ledgers.length)
    return ledgers.push(ledger) - 1
  }
  const feedOf = ({ inputs, window }: Measure): number => {
    const names = Object.keys(inputs)
    const numbers = Object.values(inputs).map(numberOf)
    const key = JSON.stringify([names, numbers, window])
    const known = feedIndex.get(key)
    if (known !== undefined) return known
    feedIndex.set(key, feeds.length)
    const nothing = Object.freeze(Object.fromEntries(names.map((name) => [name, EMPTY])))
    return feeds.push({ names, ledgers: numbers, window, nothing }) - 1
  }

  const uses = measures.map((measure, index): Use => {
    const feed = feedOf(measure)
    const set = feeds[feed]?.ledgers.reduce((bits, ledger) => bits | (1 << ledger), 0) ?? 0
    return { index, measure, feed, ledgers: set }
  })
  return { ledgers, ledgerIndex, feeds, uses }
}
