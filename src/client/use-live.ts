import { onScopeDispose, readonly, ref } from 'vue'
import { useQueryCache } from '@pinia/colada'
import { listBulletinComments } from '#contract/bulletin-comment.ts'
import { listChecks, readCheck } from '#contract/check.ts'
import { listFacts, readFact } from '#contract/fact.ts'
import { readCompleteness } from '#contract/completeness.ts'
import { EVENT_CHANGE, EVENT_END, EVENT_MISSED, readEvents } from '#contract/event.ts'
import type { ChangeBody } from '#contract/event.ts'
import { readLastHour } from '#contract/hand-in.ts'
import { listInstructions, readInstruction } from '#contract/instruction.ts'
import { listMessages } from '#contract/message.ts'
import { listNotices, readNotice } from '#contract/notice.ts'
import { listObjections, listUnitObjections } from '#contract/objection.ts'
import { listPeriods } from '#contract/period.ts'
import {
  listSiteFiles,
  readEdition,
  readPublicEdition,
  readSitePage,
} from '#contract/public-edition.ts'
import { listReminders } from '#contract/reminder.ts'
import { readChanges } from '#contract/report.ts'
import { readSections } from '#contract/section.ts'
import { listSnapshots } from '#contract/snapshot.ts'
import { listTasks } from '#contract/task.ts'
import { listWaitingSections } from '#contract/waiting-section.ts'
import type { LiveKind } from '#domain/live/live-kind.ts'

/** `off`: this place has no stream (the demo), or the session ended. */
export type LiveState = 'live' | 'connecting' | 'off'

const state = ref<LiveState>('off')
/** Whether what is in sight follows by itself what others do. */
export const liveState = readonly(state)

/** What is asked anew when something of a kind changed. */
const concerned: Record<LiveKind, readonly { path: string }[]> = {
  section: [
    readSections,
    readChanges,
    listTasks,
    readCompleteness,
    readLastHour,
    listWaitingSections,
  ],
  fact: [listFacts, readChanges, readFact, listTasks, listSnapshots],
  message: [listMessages, listReminders, readCompleteness],
  objection: [listObjections, listUnitObjections],
  notice: [listNotices, readNotice, listMessages, listInstructions, readInstruction],
  instruction: [listInstructions, readInstruction],
  'bulletin-comment': [listBulletinComments],
  edition: [readPublicEdition, readEdition, listSiteFiles, readSitePage],
  check: [listChecks, readCheck],
  period: [listPeriods],
}

/** Answers are asked anew so often at most, however much happens. */
const REST_MS = 1000

/**
 * While the component lives, what is in sight follows what others do: a change that the server tells
 * of makes the answers that it concerns be asked anew.
 */
export function useLive(): void {
  if (__DEMO__ || typeof EventSource === 'undefined') return
  const cache = useQueryCache()
  const waiting = new Map<string, ChangeBody>()
  let timer: ReturnType<typeof setTimeout> | undefined

  function refresh() {
    timer = undefined
    const changes = [...waiting.values()]
    waiting.clear()
    const isOld = (path: string, question: unknown) =>
      changes.some(({ kind, unit }) => {
        const isConcerned = concerned[kind].some((endpoint) => endpoint.path === path)
        const isOfUnit = unit === null || !path.includes(':unit')
        return isConcerned && (isOfUnit || String(question).includes(`"${unit}"`))
      })
    void cache.invalidateQueries({
      predicate: ({ key: [path, question] }) => isOld(String(path), question),
    })
  }

  const source = new EventSource(`/api${readEvents.path}`)
  state.value = 'connecting'
  source.addEventListener('open', () => (state.value = 'live'))
  source.addEventListener('error', () => {
    state.value = source.readyState === EventSource.CLOSED ? 'off' : 'connecting'
  })
  source.addEventListener(EVENT_CHANGE, ({ data }: MessageEvent<string>) => {
    for (const change of JSON.parse(data) as ChangeBody[]) {
      waiting.set(`${change.kind}/${change.unit}`, change)
    }
    timer ??= setTimeout(refresh, REST_MS)
  })
  source.addEventListener(EVENT_MISSED, () => void cache.invalidateQueries())
  source.addEventListener(EVENT_END, close)

  function close() {
    source.close()
    clearTimeout(timer)
    state.value = 'off'
  }
  onScopeDispose(close)
}
