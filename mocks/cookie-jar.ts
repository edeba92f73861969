import type { CookieJar } from '#api/deps.ts'

/** Where a jar keeps its cookies: the storage of a tab, or a map in tests. */
interface Shelf {
  getItem(key: string): string | null
  setItem(key: string, value: string): void
  removeItem(key: string): void
}

/** Browsers strip cookies from answers that page code makes, so the host keeps them itself. */
export const jarOn = (shelf: Shelf): CookieJar => ({
  get: (name) => shelf.getItem(`cookie:${name}`) ?? undefined,
  set(name, value, maxAge) {
    if (maxAge > 0) shelf.setItem(`cookie:${name}`, value)
    else shelf.removeItem(`cookie:${name}`)
  },
})
