import { listDiscrepancies, readDiscrepancy } from '#contract/discrepancy.ts'
import { listObservations, listWarnings } from '#contract/observation.ts'
import { readScorecard } from '#contract/scorecard.ts'
import { useRefresh } from '#client/use-request.ts'
import { useToast } from '#ui/use-toast.ts'

/** After a step: says so, and reads anew what is shown. */
export function useDiscrepanciesChanged(): (said: string) => void {
  const refresh = useRefresh()
  const toast = useToast()
  return (said) => {
    toast(said)
    void refresh(listDiscrepancies, readDiscrepancy, listObservations, listWarnings, readScorecard)
  }
}
