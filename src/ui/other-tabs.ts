import { onScopeDispose, ref } from 'vue'
import type { Ref } from 'vue'

interface Message {
  key: string
  says: 'opened' | 'here' | 'closed'
}

/** Whether another tab of this browser has the same thing open. */
export function meetTabs(key: string): Ref<boolean> {
  const elsewhere = ref(false)
  if (typeof BroadcastChannel === 'undefined') return elsewhere
  const channel = new BroadcastChannel('gongxin.open')
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel stays in its origin
  const say = (says: Message['says']) => channel.postMessage({ key, says } satisfies Message)
  channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if (data.key !== key) return
    elsewhere.value = data.says !== 'closed'
    if (data.says === 'opened') say('here')
  })
  say('opened')
  const leave = () => {
    say('closed')
    channel.close()
  }
  onScopeDispose(leave)
  return elsewhere
}
