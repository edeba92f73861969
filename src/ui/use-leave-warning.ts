import { inject, onBeforeUnmount, onMounted } from 'vue'
import { matchedRouteKey, onBeforeRouteLeave } from 'vue-router'
import { useConfirm } from './use-confirm.ts'
import { useWords } from './words.ts'

/** Asks whether what was filled in may be lost. */
export function useMayLeave(): () => Promise<boolean> {
  const { t } = useWords()
  const confirm = useConfirm()
  return () =>
    confirm({
      title: t('ui.form.leaveTitle'),
      text: t('ui.form.leave'),
      action: t('ui.form.leaveAction'),
      cancel: t('ui.form.stay'),
      danger: true,
    })
}

/** Asks before something unsaved is left, by a link, by the way back or by closing the page. */
export function useLeaveWarning(dirty: () => boolean): void {
  const mayLeave = useMayLeave()

  const warn = (event: BeforeUnloadEvent) => {
    if (!dirty()) return
    event.preventDefault()
    // Chromium before 119 asks only when there is a value; the browser shows words of its own.
    event.returnValue = 'unsaved'
  }
  onMounted(() => window.addEventListener('beforeunload', warn))
  onBeforeUnmount(() => window.removeEventListener('beforeunload', warn))

  // Outside of the router's screens nothing is left by a link.
  if (inject(matchedRouteKey, undefined)?.value) {
    onBeforeRouteLeave(async () => !dirty() || (await mayLeave()))
  }
}
