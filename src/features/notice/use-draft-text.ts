import { computed } from 'vue'
import { unitOptions } from '#client/unit-options.ts'
import { useUnits } from '#client/use-units.ts'
import { evidenceName } from '#domain/facts/evidence.ts'
import type { DraftField } from '#domain/notice/draft.ts'
import { useWords } from '#ui/words.ts'
import type { DraftValues, ProblemValues } from './draft-values.ts'

/** Fields of a draft as a reader compares them. */
export function useDraftText() {
  const { t } = useWords()
  const units = useUnits(() => true)
  const names = computed(
    () => new Map(unitOptions(units.rows.value).map(({ value, label }) => [value, label])),
  )
  const orNone = (text: string) => (text === '' ? t('notices.sheet.none') : text)
  const problem = ({ indicator, points, lost, because, clauses }: ProblemValues) =>
    [indicator, points, lost, because, clauses].filter((part) => part !== '').join(' | ')

  function textOf(field: DraftField, values: DraftValues): string {
    switch (field) {
      case 'helpers':
        return orNone(values.helpers.map((id) => names.value.get(id) ?? id).join('、'))
      case 'kind':
        return t(`notices.kind.${values.kind}`)
      case 'source':
        return t(`notices.source.${values.source}`)
      case 'severity':
        return t(`notices.severity.${values.severity}`)
      case 'means':
        return values.means.map((one) => t(`notices.means.${one}`)).join('；')
      case 'term':
        return t(`notices.unit.${values.termUnit}`, { count: values.count ?? '—' })
      case 'problems':
        return values.problems.map(problem).join('；')
      case 'evidence':
        return orNone(values.evidence.map(evidenceName).join('；'))
      case 'facts':
        return orNone(values.facts.join(' '))
      default:
        return orNone(values[field] ?? '')
    }
  }
  const labelOf = (field: DraftField): string => t(`noticeEdit.field.${field}`)
  return { textOf, labelOf }
}
