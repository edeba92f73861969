import { listReminders, remindUnits } from '#contract/reminder.ts'
import { handedInState } from '#domain/completeness/completeness.ts'
import { dueOf } from '#domain/period/due.ts'
import { grantedDays } from '#database/extension.ts'
import { insertMessages, readersOf, remindersOf, remindersOfUnit } from '#database/message.ts'
import type { Api } from '#api/api.ts'
import { reportedOf } from '#api/completeness.ts'
import { newId } from '#api/id.ts'
import { keptSections } from '#api/kept-sections.ts'
import { refuseOutOfScope } from '#api/list-sources.ts'
import { Refusal } from '#api/refusal.ts'
import { resultsAsTheyAre } from '#api/results.ts'
import { serve } from '#api/serve.ts'
import { dayAt, instantText } from '#api/time.ts'
import { writablePeriod } from '#api/touched-periods.ts'

export function serveReminders(api: Api): void {
  const { deps } = api

  serve(api, listReminders, async ({ unit, query, caller, db }) => {
    const readers = await readersOf(db, unit.id)
    const rows = await remindersOfUnit(db, caller.scope, unit.id, query.period)
    return {
      rows: rows.map(({ id, at, by_name, text, due, reader_name, read_at }) => ({
        id,
        at: instantText(Number(at)),
        by: by_name,
        to: readers.filter(({ since }) => since <= Number(at)).map(({ name }) => name),
        text,
        due,
        readBy: reader_name,
        readAt: read_at === null ? null : instantText(Number(read_at)),
      })),
    }
  })

  serve(api, remindUnits, async ({ body, caller, write }) => {
    const { scope, account } = caller
    const { period, text } = body
    const units = [...new Set(body.units)]
    await refuseOutOfScope(deps, scope, units)
    const results = await resultsAsTheyAre(deps, period)
    const sections = await keptSections(deps.storage, period)
    const isMissing = (unit: string) => {
      const result = results.byUnit.get(unit)
      if (!result) return false
      return handedInState(reportedOf(result, sections.get(unit))) !== 'complete'
    }
    return write(async (tx, tell) => {
      const { due } = await writablePeriod(tx, 'unit', period)
      const at = deps.now()
      const day = dayAt(at)
      const reminders = await remindersOf(tx, scope, period)
      const granted = await grantedDays(tx, scope, period)
      const incomplete = units.filter(isMissing)
      const reminded = incomplete.filter((unit) => reminders.get(unit)?.day !== day)
      if (reminded.length === 0) throw nobodyToRemind(incomplete.length)
      const sent = { kind: 'reminder', period, text, at, day, by_account: account.id }
      const messages = reminded.map((unit) => ({
        ...sent,
        id: newId(deps),
        unit_id: unit,
        due: dueOf(due, granted.get(unit) ?? []),
      }))
      await insertMessages(tx, messages)
      for (const { id, unit_id: unit } of messages) {
        const subject = `${unit}/${period}/${id}`
        await tell({ action: 'reminder.write', subject, unit, detail: { text } })
      }
      return {
        reminded,
        already: incomplete.filter((unit) => !reminded.includes(unit)),
        complete: units.filter((unit) => !isMissing(unit)),
      }
    })
  })
}

const nobodyToRemind = (incomplete: number) => {
  const code = incomplete > 0 ? 'reminded-today' : 'nothing-missing'
  return new Refusal('invalid-input', {}, { fields: [{ path: 'units', code, params: {} }] })
}
