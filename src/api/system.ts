import { endpoints } from '#contract/index.ts'
import { openApi } from '#contract/openapi.ts'
import { readDocs, readDocsStyle, readHealth, readOpenApi } from '#contract/system.ts'
import { auditHead } from '#database/audit.ts'
import type { Api } from '#api/api.ts'
import { DOCS_STYLE, docsPage } from '#api/docs-page.ts'
import { Refusal } from '#api/refusal.ts'
import { servePublic } from '#api/serve.ts'

export function serveSystem(api: Api): void {
  const { storage, log } = api.deps
  const once = <T>(make: () => T): (() => T) => {
    let made: { value: T } | undefined
    return () => (made ??= { value: make() }).value
  }
  const document = once(() => openApi(endpoints))
  const page = once(() => docsPage(endpoints))

  servePublic(api, readHealth, async ({ db }) => {
    await auditHead(db).catch((error: unknown) => {
      log.error('database out of reach', { error: String(error) })
      throw new Refusal('unavailable')
    })
    return { status: 'ok' as const, database: storage.engine }
  })

  servePublic(api, readOpenApi, async () => document())

  servePublic(api, readDocs, async () => ({
    type: 'text/html; charset=utf-8',
    name: 'docs.html',
    inline: true as const,
    body: page(),
  }))

  servePublic(api, readDocsStyle, async () => ({
    type: 'text/css; charset=utf-8',
    name: 'style.css',
    inline: true as const,
    body: DOCS_STYLE,
  }))
}
