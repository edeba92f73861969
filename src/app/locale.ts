import { locales } from '#ui/words.ts'
import type { Locale } from '#ui/words.ts'

const storageKey = 'gongxin.locale'

/** The language chosen in this browser before; Simplified Chinese otherwise. */
export function keptLocale(): Locale {
  try {
    const kept = localStorage.getItem(storageKey)
    return locales.find((locale) => locale === kept) ?? 'zh'
  } catch {
    return 'zh'
  }
}

export function keepLocale(locale: Locale): void {
  try {
    localStorage.setItem(storageKey, locale)
  } catch {
    // Storage switched off: the language lasts until the page is left.
  }
}
