import type { EffectCode, GradeCode } from '#domain/schemes/describe.ts'
import type { SchemeDescription, SchemeRow } from '#domain/schemes/describe.ts'
import type { MeasureUnit } from '#domain/measures/measure.ts'
import type { Reason } from '#domain/words.ts'
import { useWords } from '#ui/words.ts'

/** Parameters of a rule that are amounts of its measure. */
const AMOUNTS = new Set(['atLeast', 'atMost', 'zeroAt', 'fullAt'])

/** Rules, effects and grades of a scheme as sentences, amounts with their unit. */
export function useRuleText() {
  const { t, say } = useWords()

  const amount = (unit: MeasureUnit, n: string | number) => t(`explain.units.${unit}`, { n })
  function rule({ rule: described, measure }: SchemeRow): string {
    if (!described) return ''
    const params = Object.entries(described.params).map(([name, value]) => [
      name,
      measure && AMOUNTS.has(name) ? amount(measure.unit, value) : value,
    ])
    const sentence = t(`schemes.rules.${described.code}`, Object.fromEntries(params))
    return measure ? `${say(measure.title)}：${sentence}` : sentence
  }

  function effect(
    { code, params }: Reason<EffectCode>,
    grades: SchemeDescription['grades'],
  ): string {
    const grade = grades.find(({ id }) => id === params['grade'])
    return t(`schemes.effects.${code}`, { ...params, ...(grade && { grade: say(grade.name) }) })
  }

  const grade = ({ code, params }: Reason<GradeCode>) => t(`schemes.gradeRules.${code}`, params)
  return { amount, rule, effect, grade }
}
