import { computed } from 'vue'
import { listEvidenceFiles } from '#contract/evidence-file.ts'
import type { EvidenceFileBody } from '#contract/evidence-file.ts'
import { useRequest } from '#client/use-request.ts'
import type { Evidence } from '#domain/facts/fact.ts'

/** What is on record of the files among some evidence, by their ids; links and numbers show without. */
export function useEvidenceFiles(unit: () => string, evidence: () => readonly Evidence[]) {
  const ids = computed(() => evidence().flatMap((one) => (one.kind === 'file' ? [one.file] : [])))
  const request = useRequest(listEvidenceFiles, () =>
    ids.value.length === 0
      ? undefined
      : { params: { unit: unit() }, query: { files: ids.value.join(',') } },
  )
  const byId = computed(() => new Map((request.value.data ?? []).map((file) => [file.id, file])))
  return (one: Evidence): EvidenceFileBody | undefined =>
    one.kind === 'file' ? byId.value.get(one.file) : undefined
}
