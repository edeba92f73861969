import { listReceipts } from '#contract/receipt.ts'
import { countReceipts, receiptsOf } from '#database/message.ts'
import type { Api } from '#api/api.ts'
import { cursorOf, placeOf } from '#api/cursor.ts'
import { unitInScope } from '#api/list-sources.ts'
import { messageBody } from '#api/message.ts'
import { serve } from '#api/serve.ts'

export function serveReceipts(api: Api): void {
  serve(api, listReceipts, async ({ query, caller, db }) => {
    const { cursor, limit, under, kind, unread } = query
    const top = under === undefined ? undefined : await unitInScope(db, caller.scope, under)
    const filter = { under: top?.path, kind, unread: unread !== undefined }
    const [before] = cursor === undefined ? [] : placeOf(cursor, 1)
    const start = before === undefined ? undefined : String(before)
    const found = await receiptsOf(db, caller.scope, filter, limit + 1, start)
    const page = found.slice(0, limit)
    const last = page.at(-1)
    return {
      rows: page.map(messageBody),
      next: found.length > limit && last ? cursorOf([last.id]) : null,
      ...(await countReceipts(db, caller.scope, filter)),
    }
  })
}
