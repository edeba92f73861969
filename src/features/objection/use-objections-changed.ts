import { listObjections, listReviewers, listUnitObjections } from '#contract/objection.ts'
import { useRefresh } from '#client/use-request.ts'
import { useToast } from '#ui/use-toast.ts'

/** After a step: says so, and reads anew what is shown. */
export function useObjectionsChanged(): (said: string) => void {
  const refresh = useRefresh()
  const toast = useToast()
  return (said) => {
    toast(said)
    void refresh(listObjections, listUnitObjections, listReviewers)
  }
}
