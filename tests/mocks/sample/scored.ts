import { readFileSync } from 'node:fs'
import type { View } from '#domain/facts/fact.ts'
import { approximate, exact } from '#domain/number/exact.ts'
import type { PeriodText } from '#domain/period/period.ts'
import { guangdong201352 } from '#domain/schemes/built-in.ts'
import type { Scheme } from '#domain/schemes/scheme.ts'
import { score } from '#domain/scoring/score.ts'
import type { Branch, Line, Scorecard } from '#domain/scoring/scorecard.ts'
import type { UnitId } from '#domain/units/unit.ts'
import { reportedBy } from '#mocks/sample/invent/all-facts.ts'
import { unitsOfSample } from '#mocks/sample/invent/sample-units.ts'
import { readOffice } from '#mocks/sample/office-file.ts'
import { entryOf, recordsOf } from '#mocks/sample/on-record.ts'

const units = unitsOfSample()

export const office = readOffice(
  JSON.parse(readFileSync(new URL('../../../mocks/sample/office.json', import.meta.url), 'utf8')),
)

export const unitOf = (id: UnitId) => {
  const unit = units.find((one) => one.id === id)
  if (!unit) throw new RangeError(`no unit ${id} in the sample`)
  return unit
}

const inputs = new Map<UnitId, ReturnType<typeof recordsOf>>()

/** The official result as if the office had believed everything: no verification, and points as claimed. */
export function believed(id: UnitId, period: PeriodText): Scorecard {
  const unit = unitOf(id)
  const credulous = {
    ...office,
    verifications: [],
    judgements: office.judgements.map(
      ([of, at, item, claimed, , by]) => [of, at, item, claimed, claimed, by] as const,
    ),
  }
  const records = recordsOf(reportedBy(unit).map(entryOf), credulous, units)
  return score(records(guangdong201352, unit, period), 'official')
}

/** What a unit scores in a period, from its invented facts and the office file that is checked in. */
export function cardOf(
  id: UnitId,
  period: PeriodText,
  view: View = 'official',
  scheme: Scheme = guangdong201352,
): Scorecard {
  const unit = unitOf(id)
  let input = inputs.get(id)
  if (!input) inputs.set(id, (input = recordsOf(reportedBy(unit).map(entryOf), office, units)))
  return score(input(scheme, unit, period), view)
}

/** The exact total as a number near it. @throws RangeError when it is a range, or there is none */
export function totalOf(card: Scorecard): number {
  if (card.total.kind !== 'exact')
    throw new RangeError(`${card.unit} ${card.period} has no exact total`)
  return approximate(exact(card.total.points))
}

export function lineOf(card: Scorecard, item: string): Line {
  const found = card.parts.flatMap(({ children }) => children.flatMap(linesOf))
  const line = found.find((one) => one.item === item)
  if (!line) throw new RangeError(`no line ${item} on the card of ${card.unit}`)
  return line
}

const linesOf = (node: Branch | Line): readonly Line[] =>
  'children' in node ? node.children.flatMap(linesOf) : [node]

/** Points of a line that is scored. */
export const pointsOf = (card: Scorecard, item: string): number => {
  const line = lineOf(card, item)
  if (line.kind !== 'scored') throw new RangeError(`${item} is ${line.kind}`)
  return approximate(exact(line.points))
}

export const LOCKED = office.periods
  .filter(({ state }) => state === 'locked')
  .map(({ period }) => period)
