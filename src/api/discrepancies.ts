import type { DiscrepancyRow } from '#contract/discrepancy.ts'
import { exact, textOf } from '#domain/number/exact.ts'
import { discrepancyOf } from '#domain/observation/discrepancy.ts'
import type { Observed } from '#domain/observation/discrepancy.ts'
import { ledgersBeside, reportedValue } from '#domain/observation/reported.ts'
import { kindUnder } from '#domain/observation/tolerance.ts'
import type { Scheme } from '#domain/schemes/scheme.ts'
import type { ScoringInput } from '#domain/scoring/input.ts'
import { itemsOf } from '#domain/scoring/reading.ts'
import type { UnitId } from '#domain/units/unit.ts'
import type { Words } from '#domain/words.ts'
import { observedIn } from '#database/observation.ts'
import type { Database } from '#database/schema.ts'
import type { PlacedUnit } from '#database/unit.ts'
import type { Deps } from '#api/deps.ts'
import type { KeptUnits } from '#api/kept-units.ts'
import type { ScoringFrame } from '#api/scoring-frame.ts'
import { basisFor, scoringInputs } from '#api/scoring-inputs.ts'

/** Statements have a limit of bound values in every engine. */
const UNITS_AT_ONCE = 300

export interface FoundDiscrepancy {
  row: DiscrepancyRow
  unit: PlacedUnit
  /** Facts that the reported value came from. */
  facts: readonly string[]
}

/**
 * Where reported and observed differ in a period.
 *
 * @param kept read before: an open transaction waits for nothing else
 * @param only left out: all units that were looked at
 */
export async function discrepanciesIn(
  deps: Deps,
  db: Database,
  frame: ScoringFrame,
  kept: KeptUnits,
  only?: readonly UnitId[],
): Promise<FoundDiscrepancy[]> {
  const { id: period, from, to } = frame.period
  const seen = await observedIn(db, only, { period, from, to, lockedAt: frame.lockedAt })
  const units = [...seen.keys()].flatMap((id) => kept.byId.get(id) ?? [])
  const found: FoundDiscrepancy[] = []
  for (let at = 0; at < units.length; at += UNITS_AT_ONCE) {
    const some = units.slice(at, at + UNITS_AT_ONCE)
    const bases = await Promise.all(some.map((unit) => basisFor(db, frame, unit)))
    for (const input of await scoringInputs(db, deps, frame, bases)) {
      const unit = kept.byId.get(input.unit.id)
      if (!unit) continue
      for (const one of input.observed ?? []) {
        const discrepancy = discrepancyFor(input, one, unit, kept)
        if (discrepancy) found.push(discrepancy)
      }
    }
  }
  return found
}

function discrepancyFor(
  input: ScoringInput,
  { kind: id, value, decision }: Observed,
  unit: PlacedUnit,
  kept: KeptUnits,
): FoundDiscrepancy | undefined {
  const kind = kindUnder(input.scheme, id)
  const { value: reported, facts } = reportedValue(id, input, 'self')
  if (reported === null) return undefined
  const observed = exact(value)
  const difference = discrepancyOf(kind, reported, observed)
  if (!difference) return undefined
  const holds = reportedValue(id, input, 'official').value ?? reported
  const row: DiscrepancyRow = {
    unit: { id: unit.id, name: unit.name, kind: unit.kind },
    region: kept.regionOf(unit),
    period: input.period,
    kind: id,
    ledgers: ledgersBeside(id),
    reported: textOf(reported),
    holds: textOf(holds),
    observed: value,
    size: textOf(difference.size),
    direction: difference.direction,
    state: decision ?? (discrepancyOf(kind, holds, observed) ? 'open' : 'corrected'),
    items: namesReading(input.scheme, kind.measure),
  }
  return { row, unit, facts }
}

function namesReading(scheme: Scheme, measure: string): Words[] {
  const items = itemsOf(scheme).filter(
    ({ rule }) => rule.kind !== 'judged' && rule.measure === measure,
  )
  const vetoes = scheme.vetoes.filter((veto) => veto.measure === measure)
  return [...items, ...vetoes].map(({ name }) => name)
}
