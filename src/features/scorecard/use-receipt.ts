import { exportScorecards } from '#contract/export.ts'
import { downloadReceipt } from '#contract/scorecard.ts'
import type { View } from '#domain/facts/fact.ts'
import { download } from '#client/call.ts'
import type { Download } from '#client/call.ts'
import { useExplain } from '#client/failure.ts'
import { saveFile } from '#ui/save-file.ts'
import { useToast } from '#ui/use-toast.ts'
import { useWords } from '#ui/words.ts'

/** Files about a scorecard: the receipt it can be recomputed from, and its row as a table. */
export function useReceipt(of: () => { unit: string; period: string; view: View }) {
  const { t, locale } = useWords()
  const explain = useExplain()
  const toast = useToast()

  async function save(ask: () => Promise<Download>): Promise<void> {
    try {
      const file = await ask()
      saveFile(file)
      toast(t('scorecard.actions.received', { name: file.name }))
    } catch (error) {
      const failure = explain(error)
      if (!failure) throw error
      toast(failure.sentence ?? t('ui.request.failed'), 'bad')
    }
  }

  return {
    receipt: () =>
      save(() => {
        const { unit, period, view } = of()
        return download(downloadReceipt, { params: { unit, period }, query: { view } })
      }),
    table: () =>
      save(() => {
        const { unit, period } = of()
        const query = { period, under: unit, language: locale.value }
        return download(exportScorecards, { query })
      }),
  }
}
