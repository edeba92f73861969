import type { FactId } from '#domain/facts/fact.ts'
import type { MeasureValue } from '#domain/measures/measure.ts'
import { compareExact, subtract, whole } from '#domain/number/exact.ts'
import { scored } from '#domain/scoring/outcome.ts'
import type { Outcome } from '#domain/scoring/outcome.ts'
import type { PlanItem } from '#domain/scoring/plan.ts'
import type { PreparedRule } from '#domain/scoring/rules.ts'
import type { Line, Quantity } from '#domain/scoring/scorecard.ts'

/** Facts that deductions have used up, and under which item (一事一扣). */
export type Consumed = Map<FactId, string>

type Measured = Extract<MeasureValue, { kind: 'measured' }>

/** A deduction that counts its facts one by one can pass over those that were deducted before. */
export const countsFacts = ({ amount, facts }: Measured): boolean =>
  compareExact(amount, whole(facts.length)) === 0

/** Points off for each occurrence that no earlier item has deducted. */
export function deducted(
  item: PlanItem,
  rule: PreparedRule,
  value: Measured,
  quantity: Quantity,
  consumed: Consumed,
): Outcome {
  const already = countsFacts(value) ? alreadyDeducted(value.facts, consumed) : []
  const count = subtract(value.amount, whole(already.length))
  const outcome = scored(item, rule.at(count), quantity, value.facts)
  if (already.length === 0) return outcome
  return { ...outcome, line: { ...outcome.line, alreadyDeducted: already } as Line }
}

const alreadyDeducted = (facts: readonly FactId[], consumed: Consumed) =>
  facts.flatMap((fact) => {
    const under = consumed.get(fact)
    return under === undefined ? [] : [{ fact, under }]
  })

/** The facts of a deduction are used up, also those beyond its cap. */
export function consume(item: PlanItem, { line }: Outcome, consumed: Consumed): void {
  if (item.item.rule.kind !== 'deduction' || line.kind !== 'scored') return
  for (const fact of line.facts) if (!consumed.has(fact)) consumed.set(fact, item.item.id)
}
