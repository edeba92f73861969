import { expect, it } from 'vitest'
import { handedIn, nextActions } from '#domain/explain/next-actions.ts'
import type { NextAction } from '#domain/explain/next-actions.ts'
import { totalRange } from '#domain/explain/lines-in.ts'
import { LEDGER_IDS } from '#domain/ledgers/ledger.ts'
import { allMeasures } from '#domain/measures/all.ts'
import { measured } from '#domain/measures/value.ts'
import { exact, subtract, textOf, ZERO } from '#domain/number/exact.ts'
import { guangdong201352 } from '#domain/schemes/built-in.ts'
import { classOf } from '#domain/scoring/class.ts'
import type { ScoringInput } from '#domain/scoring/input.ts'
import type { PreparedScheme } from '#domain/scoring/plan.ts'
import { prepareScheme } from '#domain/scoring/prepare.ts'
import { itemsOf } from '#domain/scoring/reading.ts'
import { score } from '#domain/scoring/score.ts'
import { readEntries } from '#mocks/sample/fill/entries.ts'
import { readSampleFiles } from '#mocks/sample/files-node.ts'
import { reports, unitsOfSample } from '#mocks/sample/invent/sample-units.ts'
import { readOffice } from '#mocks/sample/office-file.ts'
import { recordsOf } from '#mocks/sample/on-record.ts'

const total = (input: ScoringInput, prepared?: PreparedScheme) =>
  totalRange(score(input, 'self', prepared))?.low ?? ZERO
const gained = (before: ScoringInput, after: ScoringInput, prepared?: PreparedScheme) =>
  textOf(subtract(total(after, prepared), total(before, prepared)))

/** The built-in scheme as it scores once the measure of an item has come to a value. */
function reaching(id: string, target: string): PreparedScheme {
  const item = itemsOf(guangdong201352).find((one) => one.id === id)
  const rule = item?.rule
  if (!rule || !('measure' in rule)) throw new Error(`${id} has no measure`)
  const reached = allMeasures.map((measure) =>
    measure.id === rule.measure
      ? { ...measure, measure: () => measured(exact(target), []) }
      : measure,
  )
  return prepareScheme(guangdong201352, reached)
}

it('gains exactly what is promised in the sample province', async () => {
  const files = await readSampleFiles()
  const office = readOffice(files.office)
  const units = unitsOfSample()
  const entries = (await readEntries(files.workbook, units, office.day)).map(
    ({ unit, ledger, entry }) => ({ unit, ledger, ...entry }),
  )
  const inputFor = recordsOf(entries, office, units)
  const prepared = prepareScheme(guangdong201352)
  let promised = 0
  // One in fifty: each is scored some hundred times.
  for (const unit of units.filter(reports).filter((_, index) => index % 50 === 0)) {
    const input = {
      ...inputFor(guangdong201352, unit, '2026-Q3'),
      sections: {},
      asOf: '2026-09-01',
    }
    if (classOf(input) === undefined) continue
    const after = handedIn(input, LEDGER_IDS)
    for (const action of nextActions(input, LEDGER_IDS, prepared)) {
      promised++
      expect(gainedBy(action), `${unit.name} ${action.kind}`).toBe(action.gain)
    }
    function gainedBy(action: NextAction): string {
      if (action.kind === 'hand-in') return gained(input, after, prepared)
      const then = reaching(action.item, String(action.because.params['target']))
      return textOf(subtract(total(after, then), total(after, prepared)))
    }
  }
  expect(promised).toBeGreaterThan(0)
}, 60_000)
