import { useWords } from '#ui/words.ts'
import { nounOf } from './audit-filter.ts'
import { ownWordOf, verbOf } from './audit-story.ts'

/** What was done, in words; an action that no version of ours knows stays as it is. */
export function useActionText() {
  const { t } = useWords()

  return (action: string): string => {
    const noun = nounOf(action)
    const own = ownWordOf(action) as ReturnType<typeof ownWordOf> | undefined
    const verb = verbOf(action)
    if (noun === undefined || (own ?? verb) === undefined) return action
    const did = own ? t(`auditStory.actions.${own}`) : t(`auditStory.verbs.${verb ?? 'change'}`)
    return `${t(`audit.nouns.${noun}`)} · ${did}`
  }
}
