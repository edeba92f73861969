import { COMMENT_MOVES, anchorAt, anchorOn, commentStateAfter } from '#domain/bulletin/comment.ts'
import type { Anchor, CommentAct } from '#domain/bulletin/comment.ts'
import type { Block } from '#domain/bulletin/content.ts'
import {
  answerBulletinComment,
  listBulletinComments,
  writeBulletinComment,
} from '#contract/bulletin-comment.ts'
import type { BulletinCommentBody } from '#contract/bulletin-comment.ts'
import type { NamedBulletin } from '#database/bulletin.ts'
import { appendCommentEntry, commentsOf, insertComment } from '#database/bulletin-comment.ts'
import type { BulletinComment } from '#database/bulletin-comment.ts'
import type { Database } from '#database/schema.ts'
import type { Api } from '#api/api.ts'
import { isOfOffice } from '#api/bulletin-body.ts'
import { bulletinFor } from '#api/bulletin-step.ts'
import type { Caller } from '#api/caller.ts'
import { changedMeanwhile } from '#api/changed-meanwhile.ts'
import type { Deps } from '#api/deps.ts'
import { newId } from '#api/id.ts'
import { Refusal } from '#api/refusal.ts'
import { serve } from '#api/serve.ts'
import { instantText } from '#api/time.ts'
import type { Tell } from '#api/write.ts'

/** Comments stand beside the text: no save of the text waits for them, and they wait for none. */
export function serveBulletinComments(api: Api): void {
  const { deps } = api

  serve(api, listBulletinComments, async ({ params, caller, db }) => {
    const one = await bulletinAtWork(db, caller, params.bulletin)
    const all = await commentsOf(db, one.id)
    const open = all.filter(({ state }) => state === 'open')
    const resolved = all.filter(({ state }) => state === 'resolved')
    return { rows: [...open, ...resolved].map(bodyOf), mayWrite: isOpen(one) }
  })

  serve(api, writeBulletinComment, ({ params, body, caller, write }) =>
    write((tx, tell) => addComment(tx, tell, deps, { ...params, caller, body })),
  )

  serve(api, answerBulletinComment, ({ params, body, caller, write }) =>
    write(async (tx, tell) => {
      const { act, text } = body
      const one = await openBulletin(tx, caller, params.bulletin, act)
      const before = await commentFor(tx, one, params.comment)
      // Somebody else resolved it, or opened it again, a moment ago.
      if (!COMMENT_MOVES[before.state].includes(act)) throw changedMeanwhile(bodyOf(before))
      const entry = { act, by: caller.account.id, at: deps.now(), text }
      const seq = before.entries.length + 1
      await appendCommentEntry(tx, before.id, commentStateAfter(act), { ...entry, seq })
      await tellOf(tell, one, before.id, act)
      return bodyOf(await commentFor(tx, one, before.id))
    }),
  )
}

interface AskedComment {
  bulletin: string
  caller: Caller
  body: { on: On; text: string }
}

/** Puts a comment on the text; where its words are gone already, it says so. */
export async function addComment(
  tx: Database,
  tell: Tell,
  deps: Deps,
  { bulletin, caller, body }: AskedComment,
): Promise<BulletinCommentBody> {
  const one = await openBulletin(tx, caller, bulletin, 'comment')
  const anchor = anchorFor(body.on, one.content.blocks)
  if (!anchor) throw new Refusal('not-found', { block: 'block' in body.on ? body.on.block : '' })
  const id = newId(deps)
  const quote = anchor.kind === 'document' ? '' : anchor.text
  await insertComment(tx, one.id, { id, anchor, quote, state: 'open' })
  const entry = { act: 'comment' as const, by: caller.account.id, at: deps.now() }
  await appendCommentEntry(tx, id, 'open', { ...entry, seq: 1, text: body.text })
  await tellOf(tell, one, id, 'comment')
  return bodyOf(await commentFor(tx, one, id))
}

const isOpen = ({ state }: NamedBulletin) => state !== 'issued' && state !== 'withdrawn'

/** @throws Refusal `out-of-scope` for those who read it and take no part in the work */
async function bulletinAtWork(db: Database, caller: Caller, id: string): Promise<NamedBulletin> {
  const one = await bulletinFor(db, caller, id)
  if (!isOfOffice(caller, one)) throw new Refusal('out-of-scope', { unit: one.unitName })
  return one
}

/** @throws Refusal `bulletin-state` once it is issued or withdrawn */
async function openBulletin(db: Database, caller: Caller, id: string, action: CommentAct) {
  const one = await bulletinAtWork(db, caller, id)
  if (!isOpen(one)) throw new Refusal('bulletin-state', { state: one.state, action })
  return one
}

async function commentFor(db: Database, one: NamedBulletin, id: string): Promise<BulletinComment> {
  const found = (await commentsOf(db, one.id)).find((comment) => comment.id === id)
  if (!found) throw new Refusal('not-found', { comment: id })
  return found
}

type On = { kind: 'document' } | { kind: 'block'; block: string } | AskedPassage
type AskedPassage = { kind: 'passage' } & Parameters<typeof anchorAt>[0]

function anchorFor(on: On, blocks: readonly Block[]): Anchor | undefined {
  if (on.kind === 'document') return on
  return on.kind === 'block' ? anchorOn(on.block, blocks) : anchorAt(on, blocks)
}

const tellOf = (tell: Tell, one: NamedBulletin, comment: string, act: CommentAct) =>
  tell({
    action: `bulletin-comment.${act}`,
    subject: `${one.id}/${comment}`,
    unit: one.unit,
    detail: { title: one.content.title },
  })

const bodyOf = ({ id, anchor, quote, state, entries }: BulletinComment): BulletinCommentBody => ({
  id,
  anchor,
  quote,
  state,
  entries: entries.map(({ act, byName, at, text }) => ({
    act,
    by: byName,
    at: instantText(at),
    text,
  })),
})
