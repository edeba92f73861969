import { listExceptions } from '#contract/exception.ts'
import { listJudgements } from '#contract/judgement.ts'
import { listScorecards, readScorecard, readUnitHistory } from '#contract/scorecard.ts'
import { useRefresh } from '#client/use-request.ts'
import { useToast } from '#ui/use-toast.ts'

/** After a word of the office: says so, and reads the card anew, which the server has computed. */
export function useSaved(): (said: string) => void {
  const refresh = useRefresh()
  const toast = useToast()
  return (said) => {
    toast(said)
    void refresh(readScorecard, listScorecards, readUnitHistory, listJudgements, listExceptions)
  }
}
