import { chinaHolidays } from '#domain/calendar/china-holidays.ts'
import type { Fact } from '#domain/facts/fact.ts'
import { ledgerOf } from '#domain/ledgers/all.ts'
import type { FieldValues } from '#domain/ledgers/field.ts'
import { LEDGER_IDS, type LedgerId } from '#domain/ledgers/ledger.ts'
import type { Scheme } from '#domain/schemes/scheme.ts'
import type { Judgement, ScoringInput } from '#domain/scoring/input.ts'
import { score } from '#domain/scoring/score.ts'
import type { Branch, Line, Scorecard } from '#domain/scoring/scorecard.ts'
import type { Unit, UnitKind } from '#domain/units/unit.ts'

export const unitOf = (kind: UnitKind, more: Partial<Unit> = {}): Unit => ({
  id: 'unit',
  parent: '440000',
  kind,
  name: '某单位',
  shortName: '某单位',
  code: null,
  formerNames: [],
  keyDepartment: [],
  functions: [],
  organRoles: [],
  classes: [],
  hasServices: true,
  ...more,
})

let serial = 0

export const fact = (ledger: LedgerId, values: FieldValues): Fact => {
  serial += 1
  const day = String(values[ledgerOf(ledger).dayField]).slice(0, 10)
  return { id: `f${serial}`, unit: 'unit', ledger, day, values, evidence: [] }
}

export const judgement = (item: string, points: string, period = '2026-Q3'): Judgement => ({
  unit: 'unit',
  period,
  item,
  view: 'official',
  points,
  because: '抽查',
  by: 'inspector',
})

/** A card of the third quarter of 2026 with every section handed in, unless said otherwise. */
export const cardOf = (scheme: Scheme, unit: Unit, more: Partial<ScoringInput> = {}): Scorecard =>
  score(
    {
      scheme,
      unit,
      parentKind: 'province',
      period: '2026-Q3',
      asOf: '2027-01-20',
      facts: [],
      sections: Object.fromEntries(LEDGER_IDS.map((id) => [id, 'reported'])),
      judgements: [],
      exceptions: [],
      calendar: chinaHolidays,
      ...more,
    },
    'official',
  )

const linesBelow = (nodes: readonly (Branch | Line)[]): Line[] =>
  nodes.flatMap((node) => ('category' in node ? linesBelow(node.children) : [node]))

export const linesOf = (card: Scorecard): Line[] =>
  card.parts.flatMap(({ children }) => linesBelow(children))

export function lineOf(card: Scorecard, item: string): Line {
  const line = [...linesOf(card), ...(card.bonus?.lines ?? [])].find((one) => one.item === item)
  if (!line) throw new Error(`the card has no line ${item}`)
  return line
}

/** `80.5`, `60..100`, or why there is no total. */
export function totalOf({ total }: Scorecard): string {
  if (total.kind === 'exact') return total.points
  return total.kind === 'range' ? `${total.low}..${total.high}` : total.because
}
