import { listFacts, readFact } from '#contract/fact.ts'
import { readScorecard } from '#contract/scorecard.ts'
import { listVerification } from '#contract/verification.ts'
import { useRefresh } from '#client/use-request.ts'

/** After a word on a fact: everything that shows it, or is computed from it, is asked anew. */
export function useVerified(): () => Promise<void> {
  const refresh = useRefresh()
  return () => refresh(listVerification, readFact, listFacts, readScorecard)
}
