import { computed, reactive } from 'vue'
import type { FactBody } from '#contract/fact.ts'
import { listSnapshots, takeSnapshot } from '#contract/snapshot.ts'
import type { SnapshotBody } from '#contract/snapshot.ts'
import { linksOf } from '#domain/snapshot/links.ts'
import { call } from '#client/call.ts'
import { useAct } from '#client/use-act.ts'
import { useRefresh, useRequest } from '#client/use-request.ts'

/** Snapshots of the links of a fact, and how one more is taken. */
export function useSnapshots(fact: () => FactBody, tell: (taken: SnapshotBody) => void) {
  const refresh = useRefresh()
  const { busy, failure, act } = useAct()
  const links = computed(() => linksOf(fact()))
  const params = computed(() => ({ unit: fact().unit, fact: fact().id }))
  const request = useRequest(listSnapshots, () =>
    links.value.length > 0 ? { params: params.value } : undefined,
  )
  const take = (url: string) =>
    act(async () => {
      tell(await call(takeSnapshot, { params: params.value, body: { url } }))
      await refresh(listSnapshots)
    })
  return reactive({ links, request, busy, failure, take })
}
