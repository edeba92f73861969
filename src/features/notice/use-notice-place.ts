import type { NoticeRow } from '#contract/notice-body.ts'
import { useSession } from '#client/use-session.ts'

/** Where a notice is read: as the unit that answers, or as the one that helps, where that is one's own. */
export function useNoticePlace() {
  const session = useSession()
  return ({ id, unit }: Pick<NoticeRow, 'id' | 'unit'>) => {
    const isMine = session.holdings.some((one) => one.unit === unit.id)
    const mayDirect = session.may('notice.write') || session.may('notice.approve')
    const as = isMine || mayDirect ? unit.id : (session.ownUnit ?? unit.id)
    return { name: 'notice', params: { unit: as, notice: id } }
  }
}
