import { extendUnits } from '#contract/extension.ts'
import { dueOf, whyNotDue } from '#domain/period/due.ts'
import { grantedDays, insertExtensions } from '#database/extension.ts'
import { insertMessages } from '#database/message.ts'
import type { Api } from '#api/api.ts'
import { newId } from '#api/id.ts'
import { refuseOutOfScope } from '#api/list-sources.ts'
import { Refusal } from '#api/refusal.ts'
import { serve } from '#api/serve.ts'
import { dayAt } from '#api/time.ts'
import { writablePeriod } from '#api/touched-periods.ts'

export function serveExtensions(api: Api): void {
  const { deps } = api

  serve(api, extendUnits, async ({ body, caller, write }) => {
    const { scope, account } = caller
    const { period, due, because } = body
    const units = [...new Set(body.units)]
    await refuseOutOfScope(deps, scope, units)
    return write(async (tx, tell) => {
      const dates = await writablePeriod(tx, 'unit', period)
      const granted = await grantedDays(tx, scope, period)
      const at = deps.now()
      const extensions = units.map((unit) => {
        const before = dueOf(dates.due, granted.get(unit) ?? [])
        refuseDue(due, { due: before, locks: dates.locks })
        const row = { id: newId(deps), unit_id: unit, period, due, at, by_account: account.id }
        return { before, row }
      })
      await insertExtensions(
        tx,
        extensions.map(({ row }) => Object.assign({ because }, row)),
      )
      await insertMessages(
        tx,
        extensions.map(({ row }) =>
          Object.assign({ kind: 'extension', text: because, day: dayAt(at) }, row),
        ),
      )
      for (const { before, row } of extensions) {
        await tell({
          action: 'extension.write',
          subject: `${row.unit_id}/${period}/${row.id}`,
          unit: row.unit_id,
          before,
          after: due,
          detail: { due, because },
        })
      }
      return { extended: units, due }
    })
  })
}

function refuseDue(day: string, dates: { due: string; locks: string }) {
  const why = whyNotDue(day, dates)
  if (!why) return
  const { code, other } = why
  throw new Refusal('invalid-input', {}, { fields: [{ path: 'due', code, params: { other } }] })
}
