import { onScopeDispose, ref, watch } from 'vue'
import type { ComputedRef } from 'vue'
import { meetTabs } from './other-tabs.ts'

const PREFIX = 'gongxin.draft.'

/** Names of what somebody has half filled in on this device. */
const keysOf = (owner: string): string[] =>
  Object.keys(localStorage).filter((key) => key.startsWith(`${PREFIX}${owner}.`))

export const countDrafts = (owner: string): number => keysOf(owner).length

/** Offices share desktops: nothing stays behind after signing out. */
export function removeDrafts(owner: string): void {
  for (const key of keysOf(owner)) localStorage.removeItem(key)
}

/**
 * Keeps what is half filled in on this device, so that a reload, a lost sign-in or a closed browser
 * costs nothing. Another tab with the same form is noticed, and never overwritten without being asked.
 *
 * @param name begins with whose it is and a full stop, for `removeDrafts`
 */
export function keepDraft(name: string, values: object, dirty: ComputedRef<boolean>) {
  const key = `${PREFIX}${name}`
  const restored = ref(false)
  /** What another tab has kept of the same form, where it differs from what is here. */
  const other = ref<string>()
  /** The device keeps nothing: storage is full or turned off. */
  const failed = ref(false)
  /** What is stored, as far as this tab knows. */
  let known = localStorage.getItem(key)
  const kept = parsed(known)
  if (kept) {
    Object.assign(values, kept)
    restored.value = true
  }

  function keep(text: string | undefined) {
    if (other.value !== undefined) return
    const stored = localStorage.getItem(key)
    // The other tab wrote before its message came.
    if (stored !== null && stored !== known && stored !== text) other.value = stored
    else store(text)
  }
  function store(text: string | undefined) {
    try {
      if (text === undefined) localStorage.removeItem(key)
      else localStorage.setItem(key, text)
      failed.value = false
    } catch {
      failed.value = true
    }
    known = text ?? null
  }
  watch(() => (dirty.value ? JSON.stringify(values) : undefined), keep)

  function heard({ key: changed, newValue }: StorageEvent) {
    if (changed !== key) return
    if (newValue === null || newValue === JSON.stringify(values)) {
      known = newValue
      other.value = undefined
    } else other.value = newValue
  }
  window.addEventListener('storage', heard)
  onScopeDispose(() => window.removeEventListener('storage', heard))

  return {
    restored,
    other,
    failed,
    /** Another tab has the same form open. */
    elsewhere: meetTabs(key),
    /** Goes on from what the other tab has. */
    takeOther() {
      const theirs = other.value ?? null
      Object.assign(values, parsed(theirs))
      known = theirs
      other.value = undefined
    },
    /** What is here stands; the other tab is asked in its turn. */
    keepOwn() {
      other.value = undefined
      store(dirty.value ? JSON.stringify(values) : undefined)
    },
    discard() {
      other.value = undefined
      store(undefined)
      restored.value = false
    },
  }
}

/** What no version of ours has written is as good as nothing. */
function parsed(text: string | null): object | undefined {
  try {
    const value: unknown = JSON.parse(text ?? 'null')
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}
