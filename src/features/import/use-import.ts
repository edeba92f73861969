import { ref, shallowRef } from 'vue'
import { downloadCorrections, importFacts } from '#contract/import.ts'
import type { ImportReport } from '#contract/import.ts'
import { call, download } from '#client/call.ts'
import { useExplain } from '#client/failure.ts'
import type { Failure } from '#client/failure.ts'
import type { LedgerId } from '#domain/ledgers/ledger.ts'
import { saveFile } from '#ui/save-file.ts'

export interface Chosen {
  file: File | undefined
  unit: string | undefined
  /** For CSV, which names no ledger; empty otherwise. */
  ledger: string
}

/** Checks a file, takes its rows, and brings back those to correct: each sends the file anew. */
export function useImport(chosen: () => Chosen) {
  const explain = useExplain()
  const report = shallowRef<ImportReport>()
  const failure = shallowRef<Failure>()
  const busy = ref(false)

  const query = ({ file, unit, ledger }: Chosen) => ({
    name: file?.name ?? 'import',
    ...(unit !== undefined && { unit }),
    ...(ledger !== '' && { ledger: ledger as LedgerId }),
  })

  async function doing(work: (file: File) => Promise<void>): Promise<void> {
    const { file } = chosen()
    if (!file || busy.value) return
    busy.value = true
    failure.value = undefined
    try {
      await work(file)
    } catch (error) {
      failure.value = explain(error)
      if (!failure.value) throw error
    } finally {
      busy.value = false
    }
  }

  return {
    report,
    failure,
    busy,
    check: () =>
      doing(async (file) => {
        report.value = await call(importFacts, {
          file,
          query: { ...query(chosen()), mode: 'check' },
        })
      }),
    /** @param because why rows with warnings are right; empty leaves them out */
    take: (because: string) =>
      doing(async (file) => {
        const reason = because.trim()
        report.value = await call(importFacts, {
          file,
          query: {
            ...query(chosen()),
            mode: 'take',
            take: 'good',
            ...(reason !== '' && { because: reason }),
          },
        })
      }),
    corrections: () =>
      doing(async (file) => {
        saveFile(await download(downloadCorrections, { file, query: query(chosen()) }))
      }),
    reset: () => {
      report.value = undefined
      failure.value = undefined
    },
  }
}
