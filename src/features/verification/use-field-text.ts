import type { Choices, Field, FieldValue } from '#domain/ledgers/field.ts'
import { useFormat } from '#ui/use-format.ts'
import { useWords } from '#ui/words.ts'

/** What a field of a ledger holds, in words. */
export function useFieldText(): (field: Field, value: FieldValue | undefined) => string {
  const { t, say } = useWords()
  const format = useFormat()
  const named = (choices: Choices, value: string) => {
    const words = choices[value]
    return words ? say(words) : value
  }

  return (field, value) => {
    if (value === undefined || value === '') return '—'
    switch (field.kind) {
      case 'text':
      case 'long-text':
      case 'link':
        return String(value)
      case 'day':
        return format.day(String(value))
      case 'instant':
        return format.instant(String(value))
      case 'count':
      case 'amount':
        return `${String(value)} ${say(field.unit)}`
      case 'choice':
        return named(field.choices, String(value))
      case 'choices':
        return (value as string[]).map((one) => named(field.choices, one)).join('、')
      case 'yes-no':
        return t(value === true ? 'facts.yes' : 'facts.no')
      case 'people':
        return (value as { name: string; capacity: string }[])
          .map(({ name, capacity }) => `${name}（${named(field.capacities, capacity)}）`)
          .join('、')
    }
  }
}
