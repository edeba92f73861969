import type { z } from 'zod'
import type { readScorecard } from '#contract/scorecard.ts'
import { linesIn, pointsOf } from '#domain/explain/lines-in.ts'
import { ZERO, compareExact, exact, subtract, textOf } from '#domain/number/exact.ts'
import type { Line } from '#domain/scoring/scorecard.ts'
import type { LineCode } from '#domain/explain/explain-line.ts'
import type { Reason, Words } from '#domain/words.ts'
import { typed } from './draft-values.ts'
import type { ProblemValues } from './draft-values.ts'

export type Answer = z.output<typeof readScorecard.response & z.ZodType>

/** A line that lost points, as the problem of a notice. */
export interface LostLine {
  item: string
  name: string
  facts: readonly string[]
  problem: ProblemValues
}

interface Saying {
  say: (words: Words) => string
  line: (because: Reason<LineCode>) => string
}

/** Every line of the official card that may have lost points, as rows of a notice. */
export function lostLines(answer: Answer, { say, line }: Saying): LostLine[] {
  const card = answer.official ?? answer.self
  if (!card) return []
  return linesIn(card).flatMap((one: Line) => {
    const range = pointsOf(one)
    if (!range) return []
    const of = exact(one.of)
    const lost = subtract(of, range.low)
    if (compareExact(lost, ZERO) <= 0) return []
    const words = answer.scheme.names[one.item]
    const name = words ? say(words) : one.item
    const because = answer.explanations.lines[one.item]
    const problem = typed({
      indicator: name,
      points: one.of,
      lost: textOf(lost),
      because: because ? line(because) : name,
      clauses: one.clauses,
    })
    return [{ item: one.item, name, facts: 'facts' in one ? one.facts : [], problem }]
  })
}
