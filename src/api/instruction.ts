import {
  handleInstruction,
  listInstructions,
  readInstruction,
  withdrawInstruction,
  writeInstruction,
} from '#contract/instruction.ts'
import { deadlineOf } from '#domain/deadline/deadline.ts'
import {
  countInstructions,
  findInstruction,
  insertInstruction,
  listInstructions as instructionsOf,
} from '#database/instruction.ts'
import type { StoredInstruction } from '#database/instruction.ts'
import type { Api } from '#api/api.ts'
import { cursorOf, placeOf } from '#api/cursor.ts'
import { newId } from '#api/id.ts'
import { aboutNow } from '#api/instruction-about.ts'
import { instructionBody, instructionRows } from '#api/instruction-body.ts'
import { instructionFor, takeInstructionStep, tellOf } from '#api/instruction-step.ts'
import { Refusal } from '#api/refusal.ts'
import { serve } from '#api/serve.ts'

export function serveInstructions(api: Api): void {
  const { deps } = api

  serve(api, listInstructions, async ({ query, caller, db }) => {
    const { which, cursor, limit } = query
    const [dueAt, id] = cursor === undefined ? [] : placeOf(cursor, 2)
    const after = dueAt === undefined ? undefined : { dueAt: Number(dueAt), id: String(id) }
    const found = await instructionsOf(db, caller.scope, which, limit + 1, after)
    const page = found.slice(0, limit)
    const last = page.at(-1)
    const open = await countInstructions(db, caller.scope, 'open')
    const over = await countInstructions(db, caller.scope, 'over')
    return {
      rows: await instructionRows(db, deps, caller, page),
      next: found.length > limit && last ? cursorOf([last.dueAt, last.id]) : null,
      total: which === 'open' ? open : which === 'over' ? over : open + over,
      counts: { open, over },
    }
  })

  serve(api, readInstruction, async ({ params, caller, db }) =>
    instructionBody(db, deps, caller, await instructionFor(db, caller, params)),
  )

  serve(api, writeInstruction, ({ unit, body, caller, write }) =>
    write(async (tx, tell) => {
      const { text, urgency, days } = body
      const now = deps.now()
      const { due } = deadlineOf(deps.calendar, now, { kind: 'term', count: days, unit: 'days' })
      const written: StoredInstruction = {
        id: newId(deps),
        unit: unit.id,
        about: await aboutNow(tx, deps, caller, body.about),
        urgency,
        days,
        text,
        step: 'written',
        writtenBy: caller.account.id,
        writtenAt: now,
        dueAt: due,
        version: 1,
      }
      await insertInstruction(tx, written)
      const named = await findInstruction(tx, caller.scope, written.id)
      if (!named) throw new Refusal('not-found', { instruction: written.id })
      await tellOf(tx, tell, deps, caller, named, { act: 'write', text: '' })
      return instructionBody(tx, deps, caller, named)
    }),
  )

  serve(api, withdrawInstruction, ({ unit, params, body, caller, write }) =>
    write((tx, tell) =>
      takeInstructionStep(tx, tell, deps, {
        unit,
        instruction: params.instruction,
        caller,
        body: { act: 'withdraw', version: body.version },
      }),
    ),
  )

  serve(api, handleInstruction, ({ unit, params, body, caller, write }) =>
    write((tx, tell) =>
      takeInstructionStep(tx, tell, deps, {
        unit,
        instruction: params.instruction,
        caller,
        body,
      }),
    ),
  )
}
