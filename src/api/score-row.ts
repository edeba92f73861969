import type { LedgerId } from '#domain/ledgers/ledger.ts'
import { askedLedgers } from '#domain/scoring/asked-ledgers.ts'
import { linesIn } from '#domain/explain/lines-in.ts'
import { outcomeOf, stateOfVeto } from '#domain/scoring/line-outcome.ts'
import type { LineOutcome, LineState } from '#domain/scoring/line-outcome.ts'
import { classOf } from '#domain/scoring/class.ts'
import type { ScoringInput } from '#domain/scoring/input.ts'
import { score } from '#domain/scoring/score.ts'
import type { Scorecard, Total } from '#domain/scoring/scorecard.ts'
import type { ScorecardTable } from '#database/tables/scorecard.ts'
import type { ScoringFrame } from '#api/scoring-frame.ts'
import type { Basis } from '#api/scoring-inputs.ts'

/** What lists show of a result, besides what stands in columns. */
export interface ResultSummary {
  total: Total
  unofficial: Scorecard['unofficial']
  grades: readonly string[]
  self: Total
  reported: Scorecard['reported']
  /** Ledgers whose sections it is asked to hand in. */
  asked: readonly LedgerId[]
  /** Vetoes that strike. */
  vetoes: readonly string[]
  /** Lines and vetoes that are not determined. */
  undetermined: number
}

/** What each item and veto came to, for figures over many units. */
export interface ResultLines {
  lines: Readonly<Record<string, readonly [LineState, LineOutcome['low'], LineOutcome['high']]>>
  vetoes: Readonly<Record<string, LineState>>
}

const UNSCORED: ResultSummary = {
  total: { kind: 'none', because: 'nothing-applies' },
  unofficial: null,
  grades: [],
  self: { kind: 'none', because: 'nothing-applies' },
  reported: { sections: 0, of: 0 },
  asked: [],
  vetoes: [],
  undetermined: 0,
}

/** The stored result of a unit: computed from its facts, as any reader of them would. */
export function scoreRow(
  input: ScoringInput,
  { period, scheme, prepared }: ScoringFrame,
  computed: { at: number; change: number },
): ScorecardTable {
  const { unit, parentKind, asOf } = input
  const basis: Basis = { unit, parentKind }
  const about = {
    unit_id: unit.id,
    period: period.id,
    scheme_id: scheme.id,
    scheme_version: scheme.version,
    basis: JSON.stringify(basis),
    as_of: asOf,
    computed_at: computed.at,
    changed: computed.change,
  }
  if (classOf(input) === undefined) {
    const summary = JSON.stringify(UNSCORED)
    return { ...about, class: '', kind: 'not-scored', low: null, high: null, summary, lines: '{}' }
  }
  const official = score(input, 'official', prepared)
  const { total } = official
  return {
    ...about,
    class: official.class,
    kind: total.kind,
    ...boundsOf(total),
    summary: JSON.stringify({
      ...summaryOf(official, score(input, 'self', prepared)),
      asked: [...askedLedgers(input, prepared)],
    } satisfies ResultSummary),
    lines: JSON.stringify(resultLines(official)),
  }
}

function boundsOf(total: Total): Pick<ScorecardTable, 'low' | 'high'> {
  if (total.kind === 'none') return { low: null, high: null }
  if (total.kind === 'range') return { low: total.low, high: total.high }
  return { low: total.points, high: total.points }
}

function summaryOf(official: Scorecard, self: Scorecard): Omit<ResultSummary, 'asked'> {
  const lines = linesIn(official).filter(({ kind }) => kind === 'undetermined')
  const vetoes = official.vetoes.filter(({ state }) => state === 'undetermined')
  return {
    total: official.total,
    unofficial: official.unofficial,
    grades: official.grades,
    self: self.total,
    reported: official.reported,
    vetoes: official.vetoes.flatMap(({ veto, state }) => (state === 'struck' ? [veto] : [])),
    undetermined: lines.length + vetoes.length,
  }
}

function resultLines(card: Scorecard): ResultLines {
  const outcomes = linesIn(card).map((line) => ({ item: line.item, ...outcomeOf(line) }))
  return {
    lines: Object.fromEntries(
      outcomes.map(({ item, state, low, high }) => [item, [state, low, high] as const]),
    ),
    vetoes: Object.fromEntries(card.vetoes.map((veto) => [veto.veto, stateOfVeto(veto)])),
  }
}
