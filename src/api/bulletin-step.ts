import type { SecrecyResult } from '#domain/bulletin/bulletin.ts'
import { movedAnchor } from '#domain/bulletin/comment.ts'
import type { Anchor } from '#domain/bulletin/comment.ts'
import type { BulletinContent } from '#domain/bulletin/content.ts'
import type { BulletinData } from '#domain/bulletin/data.ts'
import { evidenceOf, frozenText } from '#domain/bulletin/freeze.ts'
import { BULLETIN_MOVES, bulletinObstacle, bulletinStateAfter } from '#domain/bulletin/workflow.ts'
import type { BulletinAction } from '#domain/bulletin/workflow.ts'
import { yearOfDay } from '#domain/calendar/day.ts'
import { numberText } from '#domain/register/number.ts'
import type { BulletinBody } from '#contract/bulletin-body.ts'
import { changeBulletin, findBulletin } from '#database/bulletin.ts'
import type { NamedBulletin, SecrecyReview, StoredBulletin } from '#database/bulletin.ts'
import { moveComments } from '#database/bulletin-comment.ts'
import { lastEntry } from '#database/bulletin-data.ts'
import { appendBulletinStep, insertBulletinVersion } from '#database/bulletin-step.ts'
import { fileAnnexes } from '#database/file-annexes.ts'
import { fileBulletin } from '#database/file-bulletin.ts'
import type { Database } from '#database/schema.ts'
import { insertGaps, nextSerial } from '#database/serial.ts'
import { bulletinBody, bulletinReach, findingsOf } from '#api/bulletin-body.ts'
import { tellReaders } from '#api/bulletin-told.ts'
import { bulletinSettings } from '#api/bulletin-settings.ts'
import { keptContent, refreshedContent } from '#api/bulletin-text.ts'
import { sourceOf } from '#api/bulletin-source.ts'
import type { BulletinSource, LiveSource } from '#api/bulletin-source.ts'
import type { Caller } from '#api/caller.ts'
import { changedMeanwhile } from '#api/changed-meanwhile.ts'
import type { Deps } from '#api/deps.ts'
import { refuseForeignCode } from '#api/document-code.ts'
import { newId } from '#api/id.ts'
import { Refusal } from '#api/refusal.ts'
import { dayAt, instantText } from '#api/time.ts'
import type { Write, Written } from '#api/write.ts'

/** One move on a bulletin, as it was asked. */
export interface AskedBulletin {
  bulletin: string
  caller: Caller
  write: Write
  body: {
    act: BulletinAction
    version: number
    text?: string
    content?: BulletinContent
    result?: SecrecyResult
    code?: string | undefined
    serial?: number | undefined
    because?: string
  }
}

/** @throws Refusal `not-found` for what is not there, or not for the caller to see */
export async function bulletinFor(
  db: Database,
  caller: Caller,
  id: string,
): Promise<NamedBulletin> {
  const found = await findBulletin(db, bulletinReach(caller), id)
  if (!found) throw new Refusal('not-found', { bulletin: id })
  return found
}

/** So many serials are explained at once. */
const MOST_GAPS = 500

/** Makes one move: the one way in which a bulletin changes. */
export async function takeBulletinStep(
  deps: Deps,
  asked: AskedBulletin,
): Promise<Written<BulletinBody>> {
  const { caller, body, write } = asked
  // The data are read before the unit of work: a bulletin is about a locked period.
  const seen = await bulletinFor(deps.storage.read, caller, asked.bulletin)
  refuseObstacle(seen, asked)
  if (seen.version !== body.version) {
    throw changedMeanwhile(await bulletinBody(deps.storage.read, deps, caller, seen))
  }
  const source = await sourceOf(deps, seen)
  if (source.kind === 'frozen') throw new Refusal('bulletin-state', { state: seen.state })
  const { data } = source
  refuseIncomplete(asked)
  await refuseUnsound(deps, seen, body.act, source)
  return write(async (tx, tell) => {
    const before = await bulletinFor(tx, caller, asked.bulletin)
    if (before.version !== body.version) throw changedMeanwhile(undefined)
    const after = await changed(tx, deps, before, asked, data)
    if (!(await changeBulletin(tx, after, before.version))) throw changedMeanwhile(undefined)
    if (body.act === 'issue') {
      await fileBulletin(tx, after)
      await fileAnnexes(tx, after)
    }
    await record(tx, deps, before, after, asked)
    if (body.act === 'issue') {
      await tellReaders(tx, deps, after, { office: before.unitPath, by: caller.account.id })
    }
    await tell({
      action: `bulletin.${body.act}`,
      subject: after.id,
      unit: after.unit,
      before: digestable(before),
      after: digestable(after),
      detail: {
        title: after.content.title,
        number: after.number ? numberText(after.number) : '',
        text: body.text ?? '',
        ...(after.digest !== null && { digest: after.digest }),
      },
    })
    const signedByName = after.signedBy === caller.account.id ? caller.account.displayName : null
    const named = { ...before, ...after, signedByName: signedByName ?? before.signedByName }
    // Inside the unit of work only its transaction may be asked, so the data go along.
    const known: BulletinSource = after.evidence
      ? { kind: 'frozen', evidence: after.evidence }
      : source
    return bulletinBody(tx, deps, caller, named, known)
  })
}

/** The evidence of a province is long, and its digest stands in the detail of the entry. */
const digestable = ({ evidence: _evidence, ...rest }: StoredBulletin) => rest

function refuseObstacle(one: NamedBulletin, { caller, body }: AskedBulletin) {
  const obstacle = bulletinObstacle(body.act, one, {
    account: caller.account.id,
    may: (action) => caller.may(action, one.unitPath),
  })
  if (obstacle === 'forbidden') throw new Refusal('out-of-scope', { unit: one.unitName })
  if (obstacle) throw new Refusal(obstacle, { state: one.state, action: body.act })
}

/** @throws Refusal `invalid-input` for what the move needs and was not said */
function refuseIncomplete({ body }: AskedBulletin) {
  const isMissing = (body.text ?? '').length < 2
  const needsText =
    BULLETIN_MOVES[body.act].needs.includes('text') ||
    (body.act === 'review' && body.result === 'returned')
  if (!needsText || !isMissing) return
  const fields = [{ path: 'text', code: 'bulletin-text', params: {} }]
  throw new Refusal('invalid-input', {}, { fields })
}

/** @throws Refusal `bulletin-checks` when the document has errors, and is not sent back for them */
async function refuseUnsound(
  deps: Deps,
  one: NamedBulletin,
  act: BulletinAction,
  source: LiveSource,
) {
  if (!BULLETIN_MOVES[act].needs.includes('sound')) return
  // The review itself is what fills the fields of the review.
  const findings = await findingsOf(deps.storage.read, deps, one, source, act !== 'review')
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (errors.length === 0) return
  const fields = errors
    .slice(0, 20)
    .map(({ code, place, params }) => ({ path: place ?? '', code, params }))
  throw new Refusal('bulletin-checks', { errors: errors.length }, { fields })
}

async function changed(
  tx: Database,
  deps: Deps,
  before: NamedBulletin,
  asked: AskedBulletin,
  data: BulletinData,
): Promise<StoredBulletin> {
  const { body, caller } = asked
  const { id: account, displayName } = caller.account
  const now = deps.now()
  const {
    unitName: _1,
    unitKind: _2,
    unitPath: _3,
    compiledByName: _4,
    signedByName: _5,
    ...stored
  } = before
  const next: StoredBulletin = {
    ...stored,
    state: bulletinStateAfter(body.act, body.result),
    version: before.version + 1,
  }
  switch (body.act) {
    case 'edit': {
      const editor = { name: displayName, at: instantText(now) }
      const content = keptContent(body.content ?? before.content, before.content, data, editor)
      return { ...next, content, secrecy: null }
    }
    case 'refresh':
      return { ...next, content: refreshedContent(before.content, data), secrecy: null }
    case 'review':
      return {
        ...next,
        content: reviewedContent(before.content, body.result),
        secrecy: reviewOf(asked, now),
      }
    case 'sign':
      return { ...next, signedBy: account, signedAt: now }
    case 'return':
      return { ...next, secrecy: null, signedBy: null, signedAt: null }
    case 'withdraw':
      return next
    case 'issue':
      return issued(tx, deps, { ...before, ...next }, asked, data)
  }
}

/** What may not be public is not called so on paper either. */
const reviewedContent = (content: BulletinContent, result: SecrecyResult | undefined) =>
  result === 'internal' && content.openness !== 'internal'
    ? { ...content, openness: 'internal' as const }
    : content

const reviewOf = ({ caller, body }: AskedBulletin, at: number): SecrecyReview | null =>
  body.result === undefined || body.result === 'returned'
    ? null
    : {
        reviewer: caller.account.id,
        name: caller.account.displayName,
        result: body.result,
        at,
        text: body.text ?? '',
      }

/** Numbered, dated, and frozen with everything that it shows. */
async function issued(
  tx: Database,
  deps: Deps,
  one: NamedBulletin,
  { body, caller }: AskedBulletin,
  data: BulletinData,
): Promise<StoredBulletin> {
  const now = deps.now()
  const date = dayAt(now)
  const {
    unitName: name,
    unitKind: kind,
    unitPath: _1,
    compiledByName: _2,
    signedByName: _3,
    ...stored
  } = one
  const usual = await bulletinSettings(tx, { id: one.unit, name, kind })
  const code = body.code ?? usual.code
  await refuseForeignCode(tx, caller, code)
  const year = yearOfDay(date)
  const serial = await serialFor(tx, { code, year }, body, caller, now)
  const content = { ...one.content, date }
  const evidence = evidenceOf(content, data)
  const head = await lastEntry(tx)
  const number = { code, year, serial }
  const digest = deps.digest(frozenText({ number, content, evidence, head }))
  return { ...stored, content, evidence, head, digest, number, issuedAt: now }
}

/**
 * The next serial, or a later one where the book on paper is ahead: those between are explained.
 *
 * @throws Refusal `number-taken` for an earlier one, `invalid-input` where nothing explains the gap
 */
async function serialFor(
  tx: Database,
  of: { code: string; year: number },
  { serial, because = '' }: AskedBulletin['body'],
  { account }: Caller,
  at: number,
): Promise<number> {
  const next = await nextSerial(tx, of.code, of.year)
  if (serial === undefined || serial === next) return next
  if (serial < next || serial - next > MOST_GAPS) {
    throw new Refusal('number-taken', { number: numberText({ ...of, serial }), next })
  }
  if (because.length < 2) {
    const fields = [{ path: 'because', code: 'number-gap', params: { from: next, to: serial - 1 } }]
    throw new Refusal('invalid-input', {}, { fields })
  }
  const gaps = Array.from({ length: serial - next }, (_, at) => next + at)
  await insertGaps(
    tx,
    of,
    gaps.map((gap) => ({ serial: gap, because, by: account.id, at })),
  )
  return serial
}

async function record(
  tx: Database,
  deps: Deps,
  before: StoredBulletin,
  after: StoredBulletin,
  { caller, body }: AskedBulletin,
) {
  const at = deps.now()
  const by = caller.account.id
  if (after.content !== before.content) {
    const { version, content } = after
    const move = (anchor: Anchor) => movedAnchor(anchor, before.content.blocks, content.blocks)
    await moveComments(tx, after.id, move)
    await insertBulletinVersion(tx, after.id, { version, content, by, at })
  }
  await appendBulletinStep(tx, after.id, {
    id: newId(deps),
    act: body.act,
    by,
    at,
    text: body.text ?? '',
    result: body.result ?? null,
  })
}
