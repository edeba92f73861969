import { ref } from 'vue'
import type { z } from 'zod'
import { exportScorecards } from '#contract/export.ts'
import { download } from '#client/call.ts'
import { useExplain } from '#client/failure.ts'
import { saveFile } from '#ui/save-file.ts'
import { useToast } from '#ui/use-toast.ts'
import { useWords } from '#ui/words.ts'

type Query = z.input<typeof exportScorecards.query & z.ZodType>

/** The list as a file, with the rights of the reader: the server makes it. */
export function useExport(query: () => Omit<Query, 'format' | 'language'>) {
  const { t, locale } = useWords()
  const explain = useExplain()
  const toast = useToast()
  const busy = ref(false)

  async function exportAs(format: 'xlsx' | 'csv'): Promise<void> {
    busy.value = true
    try {
      const file = await download(exportScorecards, {
        query: { ...query(), format, language: locale.value },
      })
      saveFile(file)
      toast(t('scorecards.export.done', { name: file.name }))
    } catch (error) {
      const failure = explain(error)
      if (!failure) throw error
      toast(failure.sentence ?? t('ui.request.failed'), 'bad')
    } finally {
      busy.value = false
    }
  }

  return { busy, exportAs }
}
