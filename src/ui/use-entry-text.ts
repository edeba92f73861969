import type { Field, FieldValue } from '#domain/ledgers/field.ts'
import { entryText } from './entry-text.ts'
import { useFormat } from './use-format.ts'
import { useWords } from './words.ts'

/** What a field of an entry holds, in the language of whoever reads it. */
export function useEntryText(): (field: Field, value: FieldValue | undefined) => string {
  const { t, say } = useWords()
  const format = useFormat()
  return (field, value) =>
    entryText(field, value, {
      say,
      day: format.day,
      instant: format.instant,
      yes: t('facts.yes'),
      no: t('facts.no'),
    })
}
