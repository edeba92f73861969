import { listNotices, readNotice } from '#contract/notice.ts'
import { listWaitingReviews } from '#contract/waiting-review.ts'
import { useRefresh } from '#client/use-request.ts'
import { useToast } from '#ui/use-toast.ts'

/** After an act on a review: says so, and what shows the notice asks anew. */
export function useReviewChange() {
  const toast = useToast()
  const refresh = useRefresh()
  return (said: string) => {
    toast(said)
    void refresh(readNotice, listNotices, listWaitingReviews)
  }
}
