import { watch } from 'vue'
import { listBulletinReceipts, listCirculations, listColleagues } from '#contract/circulation.ts'
import { openBulletin } from '#contract/reading.ts'
import { call } from '#client/call.ts'
import { useAct } from '#client/use-act.ts'
import { useRefresh } from '#client/use-request.ts'

/**
 * Notes that an issued bulletin is read, once it is in sight. A refusal takes nothing from the reader,
 * and the next opening notes it.
 *
 * @param issued its id; undefined until it is loaded, and for a draft
 */
export function useOpened(issued: () => string | undefined): void {
  const refresh = useRefresh()
  const { act } = useAct()
  watch(
    issued,
    (bulletin) => {
      if (bulletin === undefined) return
      void act(async () => {
        await call(openBulletin, { params: { bulletin } })
        await refresh(listCirculations, listBulletinReceipts, listColleagues)
      })
    },
    { immediate: true },
  )
}
