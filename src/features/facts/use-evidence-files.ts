import { computed, shallowRef, watch } from 'vue'
import { listEvidenceFiles } from '#contract/evidence-file.ts'
import type { EvidenceFileBody } from '#contract/evidence-file.ts'
import { useRequest } from '#client/use-request.ts'
import type { Evidence } from '#domain/facts/fact.ts'

/** What is on record of the files among some evidence; links and numbers show without. */
export function useEvidenceFiles(unit: () => string, evidence: () => readonly Evidence[]) {
  const ids = computed(() => evidence().flatMap((one) => (one.kind === 'file' ? [one.file] : [])))
  const request = useRequest(listEvidenceFiles, () =>
    ids.value.length === 0
      ? undefined
      : { params: { unit: unit() }, query: { files: ids.value.join(',') } },
  )
  // One more file is another question: what is known of the others stays in sight meanwhile.
  const known = shallowRef<ReadonlyMap<string, EvidenceFileBody>>(new Map())
  watch(
    () => request.value.data,
    (files = []) => {
      known.value = new Map([...known.value, ...files.map((file) => [file.id, file] as const)])
    },
    { immediate: true },
  )
  return {
    fileOf: (one: Evidence): EvidenceFileBody | undefined =>
      one.kind === 'file' ? known.value.get(one.file) : undefined,
    /** Why nothing is known of the files, where that is so. */
    failed: computed(() => (request.value.status === 'failed' ? request.value : undefined)),
  }
}
