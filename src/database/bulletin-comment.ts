import type { Anchor, CommentAct, CommentState } from '#domain/bulletin/comment.ts'
import type { Database } from '#database/schema.ts'

export interface CommentEntry {
  act: CommentAct
  by: string
  byName: string
  at: number
  text: string
}

export interface StoredComment {
  id: string
  anchor: Anchor
  quote: string
  state: CommentState
}

export interface BulletinComment extends StoredComment {
  entries: CommentEntry[]
}

/** Comments on a bulletin, in the order in which they were written. */
export async function commentsOf(db: Database, bulletin: string): Promise<BulletinComment[]> {
  const rows = await db
    .selectFrom('bulletin_comment')
    .selectAll()
    .where('bulletin_id', '=', bulletin)
    .orderBy('id')
    .execute()
  const entries = await db
    .selectFrom('bulletin_comment_entry')
    .innerJoin('bulletin_comment', 'bulletin_comment.id', 'bulletin_comment_entry.comment_id')
    .leftJoin('account', 'account.id', 'bulletin_comment_entry.by_account')
    .selectAll('bulletin_comment_entry')
    .select('account.display_name')
    .where('bulletin_comment.bulletin_id', '=', bulletin)
    .orderBy('bulletin_comment_entry.comment_id')
    .orderBy('bulletin_comment_entry.seq')
    .execute()
  const byComment = new Map<string, CommentEntry[]>()
  for (const { comment_id, act, by_account, at, text, display_name } of entries) {
    const entry = {
      act: act as CommentAct,
      by: by_account,
      byName: display_name ?? by_account,
      at: Number(at),
      text,
    }
    const known = byComment.get(comment_id)
    if (known) known.push(entry)
    else byComment.set(comment_id, [entry])
  }
  return rows.map(({ id, anchor, quote, state }) => ({
    id,
    anchor: JSON.parse(anchor) as Anchor,
    quote,
    state: state as CommentState,
    entries: byComment.get(id) ?? [],
  }))
}

export async function insertComment(
  db: Database,
  bulletin: string,
  { id, anchor, quote, state }: StoredComment,
): Promise<void> {
  await db
    .insertInto('bulletin_comment')
    .values({ id, bulletin_id: bulletin, anchor: JSON.stringify(anchor), quote, state })
    .execute()
}

/** Appends to what was said of a comment, and sets its state. */
export async function appendCommentEntry(
  db: Database,
  comment: string,
  state: CommentState,
  { act, by, at, text, seq }: Omit<CommentEntry, 'byName'> & { seq: number },
): Promise<void> {
  await db
    .insertInto('bulletin_comment_entry')
    .values({ comment_id: comment, seq, act, by_account: by, at, text })
    .execute()
  await db.updateTable('bulletin_comment').set({ state }).where('id', '=', comment).execute()
}

/** After a change of the text: each comment where its passage is now. */
export async function moveComments(
  db: Database,
  bulletin: string,
  moved: (anchor: Anchor) => Anchor,
): Promise<void> {
  const rows = await db
    .selectFrom('bulletin_comment')
    .select(['id', 'anchor'])
    .where('bulletin_id', '=', bulletin)
    .execute()
  for (const { id, anchor } of rows) {
    const now = JSON.stringify(moved(JSON.parse(anchor) as Anchor))
    if (now === anchor) continue
    await db.updateTable('bulletin_comment').set({ anchor: now }).where('id', '=', id).execute()
  }
}
