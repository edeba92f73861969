import { listFacts } from '#contract/fact.ts'
import { readChanges } from '#contract/report.ts'
import { readScorecard } from '#contract/scorecard.ts'
import { readScoringInput } from '#contract/scoring-input.ts'
import { readSections } from '#contract/section.ts'
import { listTasks } from '#contract/task.ts'
import { useRefresh } from '#client/use-request.ts'

/** After a write: everything that shows facts, or is computed from them, is asked anew. */
export function useFactsChanged(): () => Promise<void> {
  const refresh = useRefresh()
  return () =>
    refresh(listFacts, readChanges, readSections, listTasks, readScoringInput, readScorecard)
}
