import { linesIn } from '#domain/explain/lines-in.ts'
import { approximate, exact } from '#domain/number/exact.ts'
import type { Line } from '#domain/scoring/scorecard.ts'
import { score } from '#domain/scoring/score.ts'
import type { UnitId } from '#domain/units/unit.ts'
import type { Deps } from '#api/deps.ts'
import type { PeriodResults } from '#api/results.ts'
import { plainUnit, scoringInputs } from '#api/scoring-inputs.ts'

/** Units scored in one go: others have their turn in between. */
const AT_ONCE = 100

/**
 * Points that rest on each fact by the unit's own account, by unit and id: the full points of each
 * line that names it, shared among the facts that the line names.
 */
export async function pointsAtStake(
  deps: Deps,
  { frame, byUnit, units }: PeriodResults,
  wanted: ReadonlySet<UnitId>,
): Promise<Map<string, number>> {
  const bases = [...wanted].flatMap((id) => {
    const unit = byUnit.get(id)?.unit
    if (!unit) return []
    const parent = unit.parent === null ? undefined : units.byId.get(unit.parent)
    return [{ unit: plainUnit(unit), parentKind: parent?.kind ?? null }]
  })
  const points = new Map<string, number>()
  for (let at = 0; at < bases.length; at += AT_ONCE) {
    const some = bases.slice(at, at + AT_ONCE)
    for (const input of await scoringInputs(deps.storage.read, deps, frame, some)) {
      for (const line of linesIn(score(input, 'self', frame.prepared))) {
        for (const fact of factsOf(line)) {
          const key = `${input.unit.id}/${fact}`
          points.set(key, (points.get(key) ?? 0) + shareOf(line))
        }
      }
    }
  }
  return points
}

const factsOf = (line: Line): readonly string[] => ('facts' in line ? line.facts : [])

const shareOf = (line: Line): number => approximate(exact(line.of)) / factsOf(line).length
