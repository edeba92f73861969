import {
  decideEdition,
  downloadSite,
  listSiteFiles,
  readEdition,
  readPublicEdition,
  readSitePage,
  withdrawEdition,
  writeEditionSettings,
} from '#contract/public-edition.ts'
import { writeZip } from '#documents/write-zip.ts'
import type { Api } from '#api/api.ts'
import { bulletinSettings } from '#api/bulletin-settings.ts'
import { editionBody, editionRows } from '#api/public-edition-body.ts'
import { editionSettings, saveEditionSettings } from '#api/public-edition-settings.ts'
import { issuedOr404, takeEditionStep } from '#api/public-edition-step.ts'
import { publicSite } from '#api/public-site.ts'
import { Refusal } from '#api/refusal.ts'
import { serve } from '#api/serve.ts'

/** The public edition (公开版): what is in it, who decided so, and how it gets out. */
export function servePublicEdition(api: Api): void {
  const { deps } = api

  serve(api, readPublicEdition, async ({ unit, caller, db }) => {
    const { id, name, kind, path } = unit
    const { organ } = await bulletinSettings(db, unit)
    return {
      unit: { id, name, kind },
      organ,
      ...(await editionSettings(db, id)),
      mayPublish: caller.may('edition.publish', path),
      rows: await editionRows(db, unit),
    }
  })

  serve(api, readEdition, async ({ unit, params, query, caller, db }) =>
    editionBody(db, caller, await issuedOr404(db, unit.id, params.bulletin), query.annexes),
  )

  serve(api, decideEdition, ({ unit, params, body, caller, write }) => {
    const { version, ...more } = body
    const { bulletin } = params
    const act = { act: 'decide' as const, ...more }
    return takeEditionStep(deps, { unit: unit.id, bulletin, caller, write, version, act })
  })

  serve(api, withdrawEdition, ({ unit, params, body, caller, write }) => {
    const { version, text } = body
    const { bulletin } = params
    const act = { act: 'withdraw' as const, text }
    return takeEditionStep(deps, { unit: unit.id, bulletin, caller, write, version, act })
  })

  serve(api, writeEditionSettings, ({ unit, body, write }) =>
    write(async (tx, tell) => {
      const before = await editionSettings(tx, unit.id)
      await saveEditionSettings(tx, unit.id, body)
      const { id } = unit
      await tell({ action: 'edition.settings', subject: id, unit: id, before, after: body })
      return body
    }),
  )

  serve(api, listSiteFiles, async ({ unit }) => ({
    rows: (await publicSite(deps, unit)).map(({ path, type, title, bytes }) => ({
      path,
      type,
      title,
      size: bytes.length,
      hash: deps.digest(bytes),
    })),
  }))

  serve(api, readSitePage, async ({ unit, query }) => {
    const files = await publicSite(deps, unit)
    const page = files.find(({ path, type }) => path === query.file && type === 'html')
    if (!page) throw new Refusal('not-found', { file: query.file })
    return { path: page.path, html: new TextDecoder().decode(page.bytes) }
  })

  serve(api, downloadSite, async ({ unit }) => ({
    type: 'application/zip',
    name: `${unit.name}-公开版.zip`,
    body: writeZip(await publicSite(deps, unit)),
  }))
}
