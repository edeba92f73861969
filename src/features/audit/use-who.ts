import type { AuditRow } from '#contract/audit.ts'
import { useWords } from '#ui/words.ts'

/** Who did it: an account by its name, nobody who was signed in, or the clock of the system. */
export function useWho() {
  const { t } = useWords()

  return ({ id, name }: AuditRow['account']): string => {
    if (name === '') return t('audit.nobody')
    return id === null && name === 'clock' ? t('audit.clock') : name
  }
}
