import type { DiscrepancyDetail, DiscrepancyRow } from '#contract/discrepancy.ts'
import type { Evidence } from '#domain/facts/fact.ts'
import { readLink } from '#domain/facts/read-link.ts'
import { measureOf } from '#domain/measures/all.ts'
import type { ObservationKindId } from '#domain/observation/kind.ts'
import { observationKind } from '#domain/observation/kinds.ts'
import type { Words } from '#domain/words.ts'
import type { WordKey } from '#ui/words.ts'
import { typed } from './draft-values.ts'
import type { LostLine } from './scorecard-problems.ts'

interface Saying {
  t: (key: WordKey, params?: Record<string, string>) => string
  say: (words: Words) => string
  observed: {
    value: (kind: ObservationKindId, amount: string) => string
    size: (kind: ObservationKindId, amount: string) => string
    title: (kind: ObservationKindId) => string
  }
  period: (period: string) => string
}

/** What the draft of a notice starts from, where reported and observed differ: a problem for each. */
export function discrepancyStart(details: readonly DiscrepancyDetail[], saying: Saying) {
  const [first, ...others] = details
  if (!first) throw new RangeError('a draft about no discrepancy')
  const { unit, period } = first.discrepancy
  const start = startOf(first, saying)
  const several = saying.t('noticeOrigin.several', {
    first: start.name.slice(0, LONGEST_NAME),
    count: String(details.length),
  })
  return {
    unit: unit.id,
    unitName: unit.name,
    period,
    observed: details.map(({ discrepancy }) => discrepancy.kind),
    start: others.length === 0 ? start : { ...start, name: several },
    more: others.map((detail) => startOf(detail, saying)),
    evidence: evidenceOf(details),
  }
}

/** Leaves room for the rest of a topic. */
const LONGEST_NAME = 60

function startOf({ discrepancy, facts }: DiscrepancyDetail, saying: Saying): LostLine {
  const { kind, items } = discrepancy
  const [item] = items
  const name = item && items.length === 1 ? saying.say(item) : saying.observed.title(kind)
  const problem = typed({
    indicator: name,
    points: null,
    lost: null,
    because: figuresOf(discrepancy, saying),
    clauses: measureOf(observationKind(kind).measure).clauses,
  })
  return { item: kind, name, facts, problem }
}

const figuresOf = (
  { kind, period, reported, observed: seen, size }: DiscrepancyRow,
  { t, observed, period: periodText }: Saying,
): string =>
  t('noticeOrigin.because', {
    title: observed.title(kind),
    reported: observed.value(kind, reported),
    observed: observed.value(kind, seen),
    size: observed.size(kind, size),
    period: periodText(period),
  })

/** What whoever measured has put on record, of the values that differ. */
function evidenceOf(details: readonly DiscrepancyDetail[]): Evidence[] {
  const texts = details.flatMap(({ discrepancy, observations }) =>
    observations
      .filter(({ value }) => value !== null && value === Number(discrepancy.observed))
      .flatMap(({ evidence }) => evidence ?? []),
  )
  return [...new Set(texts)].slice(0, 20).map((text): Evidence => {
    const link = readLink(text)
    return 'value' in link
      ? { kind: 'link', url: text }
      : { kind: 'document', number: text.slice(0, 200) }
  })
}
