import { computed } from 'vue'
import type { RecordBody } from '#contract/accountability-body.ts'
import { HEARING_FORMS } from '#domain/accountability/hearing.ts'
import {
  MEASURE_RULES,
  NEEDS_APPROVAL,
  OWN_MEASURES,
  RECORDED_MEASURES,
  isHeavier,
} from '#domain/accountability/measures.ts'
import { REMEDY_RESULTS } from '#domain/accountability/record.ts'
import { REMEDY_RULES } from '#domain/accountability/remedies.ts'
import { useWords } from '#ui/words.ts'
import { remedyChoices } from './step-values.ts'

/** What can be chosen in the form of a move. */
export function useStepChoices(record: () => RecordBody) {
  const { t, say } = useWords()

  /** The acts of the office, those that need approval marked. */
  const measures = computed(() =>
    OWN_MEASURES.map((value) => ({
      value,
      label: say(MEASURE_RULES[value].words),
      ...(NEEDS_APPROVAL[value] && { note: t('accountability.form.needsApproval') }),
    })),
  )
  /** Nobody comes off worse for seeking a remedy: only what is lighter than what was decided. */
  const lighter = computed(() => {
    const { remedies, outcomes } = record()
    const open = remedies.find(({ result }) => result === null)
    const outcome = open && outcomes[open.outcome]
    if (!outcome) return []
    const all = outcome.by === 'office' ? OWN_MEASURES : RECORDED_MEASURES
    return all
      .filter((one) => isHeavier(outcome.measure, one))
      .map((value) => ({ value, label: say(MEASURE_RULES[value].words) }))
  })
  const remedies = computed(() =>
    remedyChoices(record()).map(({ value, stage, measure }) => ({
      value,
      label: `${say(REMEDY_RULES[stage].words)}（${say(MEASURE_RULES[measure].words)}）`,
    })),
  )
  const hearings = computed(() =>
    HEARING_FORMS.filter((one) => (record().hasStated ? one !== 'waived' : one !== 'written')).map(
      (value) => ({ value, label: t(`accountability.hearing.${value}`) }),
    ),
  )
  const results = computed(() =>
    REMEDY_RESULTS.map((value) => ({ value, label: t(`accountability.result.${value}`) })),
  )
  return { measures, lighter, remedies, hearings, results }
}
