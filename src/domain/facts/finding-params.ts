import type { Finding, Ledger } from '#domain/ledgers/ledger.ts'
import type { Words } from '#domain/words.ts'

type Language = keyof Words

/**
 * The parameters of a finding with the reader's words in place of ids: `field` is the label of the
 * field meant, `otherField` and the like the label of another, `otherChoice` the words of an answer
 * of that other field.
 */
export function findingParams(
  ledger: Pick<Ledger, 'fields'>,
  { field, because }: Finding,
  language: Language,
): Record<string, string | number> {
  const label = (key: string): string => ledger.fields[key]?.label[language] ?? key
  const params: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(because.params)) {
    if (name.endsWith('Field')) params[name] = label(String(value))
    else if (name.endsWith('Choice')) {
      const owner = because.params[name.replace('Choice', 'Field')]
      params[name] = choiceWords(ledger, String(owner), String(value), language)
    } else params[name] = value
  }
  return field === undefined ? params : { ...params, field: label(field) }
}

const yesNo: Readonly<Record<string, Words>> = {
  true: { zh: '是', en: 'yes' },
  false: { zh: '否', en: 'no' },
}

function choiceWords(
  ledger: Pick<Ledger, 'fields'>,
  key: string,
  answer: string,
  language: Language,
): string {
  const field = ledger.fields[key]
  const words = field && 'choices' in field ? field.choices[answer] : yesNo[answer]
  return words?.[language] ?? answer
}
