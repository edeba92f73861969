import type { InstructionBody } from '#contract/instruction.ts'
import type { Words } from '#domain/words.ts'
import type { WordKey } from '#ui/words.ts'
import { typed } from './draft-values.ts'
import type { LostLine } from './scorecard-problems.ts'

interface Saying {
  t: (key: WordKey, params?: Record<string, string>) => string
  say: (words: Words) => string
}

/**
 * What the draft of a notice starts from, where a leader asked for it: unit, matter and the days he
 * set. What he wrote is shown to the drafter and goes nowhere: it is not the unit's to read.
 */
export function instructionStart({ id, about, text, days }: InstructionBody, saying: Saying) {
  const instruction = { id, text, days }
  const start = startOf(about, saying)
  if (about.kind === 'bulletin') return { instruction, start, period: about.period }
  const to = { instruction, start, unit: about.unit.id, unitName: about.unit.name }
  return about.kind === 'figure' ? { ...to, period: about.period } : to
}

function startOf(about: InstructionBody['about'], { t, say }: Saying): LostLine {
  const line = about.kind === 'figure' && about.name !== null ? about : undefined
  const whole =
    about.kind === 'bulletin'
      ? t('instructions.draft.topicBulletin')
      : t('instructions.draft.topic', { unit: about.unit.name })
  const name = line?.name ? say(line.name) : whole
  const problem = typed({
    indicator: name,
    points: about.kind === 'figure' ? about.of : null,
    lost: null,
    because: t('instructions.draft.because'),
    clauses: [],
  })
  return { item: line?.item ?? '', name, facts: [], problem }
}
