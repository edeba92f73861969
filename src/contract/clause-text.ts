import { z } from 'zod'
import { WordsBody } from '#contract/values.ts'

/** The words of a clause, as the documents have them. */
export const ClauseText = z.object({
  document: z.string(),
  section: z.string(),
  dutyHolder: WordsBody,
  duty: WordsBody,
  threshold: WordsBody,
})
