import { onBeforeUnmount, onMounted } from 'vue'
import { onBeforeRouteLeave } from 'vue-router'
import { useConfirm } from './use-confirm.ts'
import { useWords } from './words.ts'

/** Asks before something unsaved is left, by a link or by closing the page. For pages of the router. */
export function useLeaveWarning(dirty: () => boolean): void {
  const { t } = useWords()
  const confirm = useConfirm()

  const warn = (event: BeforeUnloadEvent) => {
    if (!dirty()) return
    event.preventDefault()
    // Chromium before 119 asks only when there is a value; the browser shows words of its own.
    event.returnValue = 'unsaved'
  }
  onMounted(() => window.addEventListener('beforeunload', warn))
  onBeforeUnmount(() => window.removeEventListener('beforeunload', warn))

  onBeforeRouteLeave(async () => {
    if (!dirty()) return true
    return confirm({
      title: t('ui.form.leaveTitle'),
      text: t('ui.form.leave'),
      action: t('ui.form.leaveAction'),
      cancel: t('ui.form.stay'),
      danger: true,
    })
  })
}
