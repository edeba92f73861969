import { extendUnits } from '#contract/extension.ts'
import { dueOf, whyNotDue } from '#domain/period/due.ts'
import { grantedDays, insertExtension } from '#database/extension.ts'
import { insertMessage } from '#database/message.ts'
import type { Api } from '#api/api.ts'
import { newId } from '#api/id.ts'
import { unitInScope } from '#api/list-sources.ts'
import { Refusal } from '#api/refusal.ts'
import { serve } from '#api/serve.ts'
import { dayAt } from '#api/time.ts'
import { writablePeriod } from '#api/touched-periods.ts'

export function serveExtensions(api: Api): void {
  const { deps } = api

  serve(api, extendUnits, ({ body, caller, write }) =>
    write(async (tx, tell) => {
      const { scope, account } = caller
      const { period, due, because } = body
      const units = [...new Set(body.units)]
      const dates = await writablePeriod(tx, 'unit', period)
      const granted = await grantedDays(tx, scope, period)
      const at = deps.now()
      for (const unit of units) {
        await unitInScope(tx, scope, unit)
        const before = dueOf(dates.due, granted.get(unit) ?? [])
        refuseDue(due, { due: before, locks: dates.locks })
        const id = newId(deps)
        const one = { id, unit_id: unit, period, due, at, by_account: account.id }
        await insertExtension(tx, { ...one, because })
        const day = dayAt(at)
        await insertMessage(tx, { ...one, kind: 'extension', text: because, day })
        await tell({
          action: 'extension.write',
          subject: `${unit}/${period}/${id}`,
          unit,
          before,
          after: due,
          detail: { due, because },
        })
      }
      return { extended: units, due }
    }),
  )
}

function refuseDue(day: string, dates: { due: string; locks: string }) {
  const why = whyNotDue(day, dates)
  if (!why) return
  const { code, other } = why
  throw new Refusal('invalid-input', {}, { fields: [{ path: 'due', code, params: { other } }] })
}
