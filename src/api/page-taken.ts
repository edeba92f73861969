import { pageText } from '#documents/page-text.ts'
import type { AllowedHost } from '#domain/snapshot/snapshot.ts'
import type { Database } from '#database/schema.ts'
import { allowedHosts } from '#database/snapshot.ts'
import type { Deps, PageRead } from '#api/deps.ts'

export const addressOf = (url: string): URL | undefined =>
  URL.canParse(url) ? new URL(url) : undefined

export const hostsOf = async (db: Database): Promise<AllowedHost[]> =>
  (await allowedHosts(db)).map(({ host, subdomains }) => ({ host, subdomains: subdomains === 1 }))

/** What is kept of a page that was looked at, or of a failure to do so. */
export function pageTaken({ digest }: Pick<Deps, 'digest'>, read: PageRead) {
  if (read.kind === 'failed') {
    const { status, because: failure } = read
    return { status, title: null, text: null, digest: null, failure }
  }
  const { status, type, body } = read
  return { status, ...pageText(body, type), digest: digest(body), failure: null }
}
