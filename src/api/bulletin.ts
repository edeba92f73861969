import {
  compileBulletin,
  listBulletinVersions,
  listBulletins,
  previewBulletin,
  readBulletin,
  readBulletinAnnex,
  readBulletinFigure,
  readBulletinVersion,
} from '#contract/bulletin.ts'
import {
  issueBulletin,
  refreshBulletin,
  reviewBulletin,
  signBulletin,
  withdrawBulletin,
  writeBulletin,
} from '#contract/bulletin-step.ts'
import { readBulletinSettings, writeBulletinSettings } from '#contract/bulletin-settings.ts'
import type { BulletinSettingsBody } from '#contract/bulletin-settings.ts'
import { KEY_HEADER } from '#contract/endpoint.ts'
import {
  SENTENCE_IDS,
  sentenceNames,
  sentenceProblems,
  usualSentences,
} from '#domain/bulletin/templates.ts'
import type { BulletinSettings } from '#domain/bulletin/templates.ts'
import { BULLETIN_STATES } from '#domain/bulletin/workflow.ts'
import { countBulletins, listBulletins as bulletinsOf } from '#database/bulletin.ts'
import { contentOfVersion, versionsOfBulletin } from '#database/bulletin-step.ts'
import type { Database } from '#database/schema.ts'
import type { PlacedUnit } from '#database/unit.ts'
import type { Api } from '#api/api.ts'
import { bulletinBody, bulletinReach, bulletinRows, isOfOffice } from '#api/bulletin-body.ts'
import { bulletinPreview, compileDraft } from '#api/bulletin-compile.ts'
import { annexBody, figureUnits } from '#api/bulletin-origin.ts'
import { asRun } from '#api/bulletin-run.ts'
import { bulletinSettings, saveBulletinSettings } from '#api/bulletin-settings.ts'
import { bulletinFor, takeBulletinStep } from '#api/bulletin-step.ts'
import type { AskedBulletin } from '#api/bulletin-step.ts'
import type { Caller } from '#api/caller.ts'
import { cursorOf, placeOf } from '#api/cursor.ts'
import { unitInScope } from '#api/list-sources.ts'
import { Refusal } from '#api/refusal.ts'
import { serve } from '#api/serve.ts'
import { instantText } from '#api/time.ts'
import type { Write } from '#api/write.ts'

const OPEN = BULLETIN_STATES.filter((state) => state !== 'issued' && state !== 'withdrawn')

export function serveBulletins(api: Api): void {
  const { deps } = api
  const step = (
    { bulletin }: { bulletin: string },
    caller: Caller,
    write: Write,
    body: AskedBulletin['body'],
  ) => takeBulletinStep(deps, { bulletin, caller, write, body })

  serve(api, listBulletins, async ({ query, caller, db }) => {
    const { year, state, cursor, limit } = query
    const filter = { year, states: state === 'open' ? OPEN : state && [state] }
    const [compiledAt, id] = cursor === undefined ? [] : placeOf(cursor, 2)
    const after = id === undefined ? undefined : { compiledAt: Number(compiledAt), id: String(id) }
    const reach = bulletinReach(caller)
    const found = await bulletinsOf(db, reach, filter, limit + 1, after)
    const page = found.slice(0, limit)
    const last = page.at(-1)
    return {
      rows: await bulletinRows(db, reach, page),
      next: found.length > limit && last ? cursorOf([last.compiledAt, last.id]) : null,
      ...(await countBulletins(db, reach, filter)),
    }
  })

  serve(api, previewBulletin, async ({ query, caller, db }) => {
    const unit = await unitInScope(db, caller.scope, query.unit)
    return bulletinPreview(deps, unit, query.period)
  })

  serve(api, compileBulletin, async ({ body, caller, db, write, context }) => {
    const unit = await unitInScope(db, caller.scope, body.unit)
    const { signal } = context.req.raw
    const name = context.req.header(KEY_HEADER) ?? ''
    const asked = { account: caller.account.id, run: name, isGone: () => signal.aborted }
    return asRun(deps.storage, asked, (run) =>
      compileDraft(deps, { caller, unit, body, write, run }),
    )
  })

  serve(api, readBulletin, async ({ params, caller, db }) =>
    bulletinBody(db, deps, caller, await bulletinFor(db, caller, params.bulletin)),
  )

  serve(api, readBulletinFigure, async ({ params, query, caller, db }) =>
    figureUnits(deps, caller, await bulletinFor(db, caller, params.bulletin), query.key),
  )

  serve(api, readBulletinAnnex, async ({ params, caller, db }) =>
    annexBody(deps, caller, await bulletinFor(db, caller, params.bulletin), params.annex),
  )

  serve(api, writeBulletin, ({ params, body, caller, write }) =>
    step(params, caller, write, { ...body, act: 'edit' }),
  )
  serve(api, refreshBulletin, ({ params, body, caller, write }) =>
    step(params, caller, write, { ...body, act: 'refresh' }),
  )
  serve(api, withdrawBulletin, ({ params, body, caller, write }) =>
    step(params, caller, write, { ...body, act: 'withdraw' }),
  )
  serve(api, reviewBulletin, ({ params, body, caller, write }) =>
    step(params, caller, write, { ...body, act: 'review' }),
  )
  serve(api, signBulletin, ({ params, body, caller, write }) => step(params, caller, write, body))
  serve(api, issueBulletin, ({ params, body, caller, write }) =>
    step(params, caller, write, { ...body, act: 'issue' }),
  )

  serve(api, listBulletinVersions, async ({ params, caller, db }) => {
    const one = await draftFor(db, caller, params.bulletin)
    const versions = await versionsOfBulletin(db, one.id)
    return { rows: versions.map(({ at, ...rest }) => ({ ...rest, at: instantText(at) })) }
  })

  serve(api, readBulletinVersion, async ({ params, caller, db }) => {
    const one = await draftFor(db, caller, params.bulletin)
    const content = await contentOfVersion(db, one.id, params.version)
    if (!content) throw new Refusal('not-found', { version: params.version })
    return { version: params.version, content }
  })

  serve(api, readBulletinSettings, async ({ unit, db }) =>
    settingsBody(unit, await bulletinSettings(db, unit)),
  )

  serve(api, writeBulletinSettings, ({ unit, body, write }) => {
    const fields = sentenceProblems(body.sentences).map(({ id, problem, name }) => ({
      path: `sentences.${id}`,
      code: `sentence-${problem}`,
      params: { name },
    }))
    if (fields.length > 0) throw new Refusal('invalid-input', {}, { fields })
    return write(async (tx, tell) => {
      const before = await bulletinSettings(tx, unit)
      await saveBulletinSettings(tx, unit.id, body)
      await tell({
        action: 'bulletin.settings',
        subject: unit.id,
        unit: unit.id,
        before,
        after: body,
      })
      return settingsBody(unit, body)
    })
  })
}

/** Earlier versions are the business of the office. */
async function draftFor(db: Database, caller: Caller, id: string) {
  const one = await bulletinFor(db, caller, id)
  if (!isOfOffice(caller, one)) throw new Refusal('out-of-scope', { unit: one.unitName })
  return one
}

const settingsBody = (
  { id, name, kind }: PlacedUnit,
  settings: BulletinSettings,
): BulletinSettingsBody => ({
  unit: { id, name, kind },
  ...settings,
  usual: SENTENCE_IDS.map((sentence) => ({
    id: sentence,
    template: usualSentences[sentence],
    names: sentenceNames(sentence),
  })),
})
