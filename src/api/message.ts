import { listMessages, readMessage } from '#contract/message.ts'
import type { MessageBody } from '#contract/message.ts'
import { countMessages, findMessage, markRead, messagesOf } from '#database/message.ts'
import type { NamedMessage } from '#database/message.ts'
import type { Api } from '#api/api.ts'
import { cursorOf, placeOf } from '#api/cursor.ts'
import { Refusal } from '#api/refusal.ts'
import { serve } from '#api/serve.ts'
import { instantText } from '#api/time.ts'

export function serveMessages(api: Api): void {
  const { deps } = api

  serve(api, listMessages, async ({ query, caller, db }) => {
    const { cursor, limit } = query
    const [before] = cursor === undefined ? [] : placeOf(cursor, 1)
    const start = before === undefined ? undefined : String(before)
    const found = await messagesOf(db, caller.scope, limit + 1, start)
    const page = found.slice(0, limit)
    const last = page.at(-1)
    return {
      rows: page.map(messageBody),
      next: found.length > limit && last ? cursorOf([last.id]) : null,
      ...(await countMessages(db, caller.scope)),
    }
  })

  serve(api, readMessage, ({ params, caller, write }) =>
    write(async (tx, tell) => {
      const { scope, account } = caller
      const before = await findMessage(tx, scope, params.message)
      // Somebody else's message is as unknown as one that does not exist.
      if (!before) throw new Refusal('not-found', { message: params.message })
      await markRead(tx, before.id, account.id, deps.now())
      const after = (await findMessage(tx, scope, before.id)) ?? before
      const unit = before.unit_id
      const subject = `${unit}/${before.period}/${before.id}`
      await tell({ action: 'message.read', subject, unit, detail: { kind: before.kind } })
      return messageBody(after)
    }),
  )
}

export const messageBody = (one: NamedMessage): MessageBody => ({
  id: one.id,
  unit: { id: one.unit_id, name: one.unit_name, kind: one.unit_kind },
  kind: one.kind as MessageBody['kind'],
  period: one.period,
  text: one.text,
  due: one.due,
  notice: one.notice_id,
  by: one.by_name,
  at: instantText(Number(one.at)),
  readBy: one.reader_name ?? one.read_by,
  readAt: one.read_at === null ? null : instantText(Number(one.read_at)),
})
