import { onScopeDispose, readonly, shallowRef, watchEffect } from 'vue'

const own = shallowRef<string>()

/** What the screen in sight is about, where it says so; otherwise its tab has the name of the route. */
export const pageTitle = readonly(own)

/** Gives the tab the name of what the screen is about; several tabs of one kind are told apart by it. */
export function usePageTitle(title: () => string | undefined): void {
  let mine: string | undefined
  watchEffect(() => (own.value = mine = title()))
  onScopeDispose(() => {
    // The next screen may have named itself before this one went.
    if (own.value === mine) own.value = undefined
  })
}
