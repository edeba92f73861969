import { useSession } from '#client/use-session.ts'

/** Names what is half filled in, so that it is found again by its writer alone: see `keepDraft`. */
export function useDraftName(): (...what: readonly string[]) => string {
  const owner = useSession().account?.account.id ?? 'nobody'
  return (...what) => [owner, ...what].join('.')
}
