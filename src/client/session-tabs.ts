let channel: BroadcastChannel | undefined

/**
 * All tabs of a browser share one session. A tab that goes on in the name of somebody who was
 * replaced in another would show the answers of one person as those of another.
 *
 * @param heard told who signed in in another tab
 */
export function hearOtherTabs(heard: (account: string) => void): void {
  if (typeof BroadcastChannel === 'undefined') return
  channel?.close()
  channel = new BroadcastChannel('gongxin.session')
  channel.addEventListener('message', ({ data }: MessageEvent<string>) => heard(data))
}

export const tellOtherTabs = (account: string): void =>
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel stays in its origin
  channel?.postMessage(account)
