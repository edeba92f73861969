import { computed, ref } from 'vue'
import { uploadEvidenceFile } from '#contract/evidence-file.ts'
import type { EvidenceFileBody } from '#contract/evidence-file.ts'
import { call } from '#client/call.ts'
import { useExplain } from '#client/failure.ts'
import { RefusedError } from '#client/refused-error.ts'
import { UNFIT_CODES } from '#domain/evidence/file-kind.ts'
import { useWords } from '#ui/words.ts'

/** What a file is its bytes say; the type that a browser guesses from its name is not sent. */
const plain = (file: File) => new File([file], file.name, { type: 'application/octet-stream' })

/** Sends files one after the other. One that is refused says why, and holds up no other. */
export function useEvidenceUpload(unit: () => string, taken: (file: EvidenceFileBody) => void) {
  const { t } = useWords()
  const explain = useExplain()
  const waiting: File[] = []
  const done = ref(0)
  const total = ref(0)
  const problems = ref<string[]>([])
  const busy = computed(() => done.value < total.value)

  function sentenceFor(error: unknown, name: string): string | undefined {
    const params = error instanceof RefusedError ? error.problem.params : {}
    const why = UNFIT_CODES.find((code) => code === params['why'])
    if (why) {
      const what = t(`evidence.unfit.${why}.what`, params)
      return t('evidence.sentence', { what, next: t(`evidence.unfit.${why}.next`, params) })
    }
    const failure = explain(error)
    return (
      failure &&
      t('evidence.refused', { name, why: failure.sentence ?? '', next: failure.next ?? '' })
    )
  }

  async function send(file: File) {
    try {
      taken(await call(uploadEvidenceFile, { params: { unit: unit() }, file: plain(file) }))
    } catch (error) {
      const sentence = sentenceFor(error, file.name)
      if (sentence === undefined) throw error
      problems.value = [...problems.value, sentence]
    } finally {
      done.value += 1
    }
  }

  async function upload(files: readonly File[]) {
    const isFirst = !busy.value
    if (isFirst) {
      problems.value = []
      done.value = 0
      total.value = 0
    }
    waiting.push(...files)
    total.value += files.length
    if (!isFirst) return
    for (let file = waiting.shift(); file; file = waiting.shift()) await send(file)
  }

  return { upload, busy, done, total, problems }
}
