import type { AccountBody } from '#contract/account.ts'
import type { State } from '#ui/state.ts'
import type { Sentence } from '#ui/words.ts'

/** What stands in the way of signing in, the weightiest first. */
export function accountState(
  account: Pick<AccountBody, 'disabled' | 'lockedUntil' | 'mustChangePassword'>,
  time: (instant: string) => string,
): { state: State; sentence: Sentence } {
  if (account.disabled) return { state: 'neutral', sentence: { key: 'accounts.state.disabled' } }
  if (account.lockedUntil !== null) {
    const params = { time: time(account.lockedUntil) }
    return { state: 'warn', sentence: { key: 'accounts.state.locked', params } }
  }
  if (account.mustChangePassword) {
    return { state: 'info', sentence: { key: 'accounts.state.mustChange' } }
  }
  return { state: 'ok', sentence: { key: 'accounts.state.active' } }
}
