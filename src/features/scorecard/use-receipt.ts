import { ref } from 'vue'
import { exportScorecards } from '#contract/export.ts'
import { downloadReceipt } from '#contract/scorecard.ts'
import { download } from '#client/call.ts'
import type { Download } from '#client/call.ts'
import { useExplain } from '#client/failure.ts'
import { saveFile } from '#ui/save-file.ts'
import { useToast } from '#ui/use-toast.ts'
import { useWords } from '#ui/words.ts'

/** Files about a scorecard: the receipt it can be recomputed from, and its row as a table. */
export function useReceipt(of: () => { unit: string; period: string }) {
  const { t, locale } = useWords()
  const explain = useExplain()
  const toast = useToast()
  const busy = ref(false)

  async function save(ask: () => Promise<Download>): Promise<void> {
    busy.value = true
    try {
      const file = await ask()
      saveFile(file)
      toast(t('scorecard.actions.received', { name: file.name }))
    } catch (error) {
      const failure = explain(error)
      if (!failure) throw error
      toast(failure.sentence ?? t('ui.request.failed'), 'bad')
    } finally {
      busy.value = false
    }
  }

  return {
    busy,
    receipt: () => save(() => download(downloadReceipt, { params: of() })),
    table: () =>
      save(() => {
        const { unit, period } = of()
        const query = { period, under: unit, language: locale.value }
        return download(exportScorecards, { query })
      }),
  }
}
