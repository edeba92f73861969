import type { z } from 'zod'
import { exportRecords } from '#contract/accountability.ts'
import { download } from '#client/call.ts'
import { useAct } from '#client/use-act.ts'
import { saveFile } from '#ui/save-file.ts'
import { useToast } from '#ui/use-toast.ts'
import { useWords } from '#ui/words.ts'

type Query = z.input<typeof exportRecords.query & z.ZodType>

/** The list with its names as a file; that it was taken is on record. */
export function useRecordExport(query: () => Omit<Query, 'format' | 'language'>) {
  const { t, locale } = useWords()
  const toast = useToast()
  const { busy, failure, act } = useAct()

  async function exportList(): Promise<void> {
    const isDone = await act(async () => {
      const asked = { ...query(), format: 'xlsx' as const, language: locale.value }
      const file = await download(exportRecords, { query: asked })
      saveFile(file)
      toast(t('accountability.exported', { name: file.name }))
    })
    if (!isDone) toast(failure.value?.sentence ?? t('ui.request.failed'), 'bad')
  }
  return { busy, exportList }
}
