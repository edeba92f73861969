import type { z } from 'zod'
import type { NoticeBody } from '#contract/notice-body.ts'
import type { NoticeChange } from '#contract/notice.ts'
import { changedFields } from '#domain/notice/draft.ts'
import type { DraftSides } from '#domain/notice/draft.ts'
import { topicKey } from '#domain/notice/notice.ts'
import { obstacleTo } from '#domain/notice/workflow.ts'
import type { UnitId } from '#domain/units/unit.ts'
import { changeNotice, helpersOf, replaceHelpers } from '#database/notice.ts'
import type { Helper, NamedNotice, StoredNotice } from '#database/notice.ts'
import { appendStep } from '#database/notice-step.ts'
import type { Database } from '#database/schema.ts'
import type { PlacedUnit } from '#database/unit.ts'
import type { Caller } from '#api/caller.ts'
import { changedMeanwhile } from '#api/changed-meanwhile.ts'
import type { Deps } from '#api/deps.ts'
import { newId } from '#api/id.ts'
import { noticeActor, noticeBody, noticePlace } from '#api/notice-body.ts'
import {
  factsByUnit,
  helperUnits,
  refuseClauses,
  refuseLinks,
  refuseSecond,
} from '#api/notice-draft.ts'
import { noticeFor } from '#api/notice-step.ts'
import { Refusal } from '#api/refusal.ts'
import type { Tell } from '#api/write.ts'

/** A draft as somebody wants it to be. */
interface AskedEdit {
  unit: PlacedUnit
  notice: string
  caller: Caller
  body: z.output<typeof NoticeChange>
}

/** Changes what a draft says; the step of its story names the fields. */
export async function editDraft(
  tx: Database,
  tell: Tell,
  deps: Deps,
  asked: AskedEdit,
): Promise<NoticeBody> {
  const { unit, caller, body } = asked
  const before = await noticeFor(tx, asked)
  const seen = await helpersOf(tx, before.id)
  const now = deps.now()
  const actor = noticeActor(caller, before, seen, unit.id)
  const obstacle = obstacleTo('edit', noticePlace(before, now), actor)
  if (obstacle) throw new Refusal(obstacle, { state: before.state, action: 'edit' })
  if (before.version !== body.version) {
    throw changedMeanwhile(await noticeBody(tx, deps, caller, before, unit.id))
  }
  const helpers = await refuseUnfit(tx, asked, before)
  const after = edited(before, asked)
  const fields = changedFields(sidesOf(before, idsOf(seen)), sidesOf(after, helpers))
  if (fields.length === 0) {
    throw new Refusal(
      'invalid-input',
      {},
      { fields: [{ path: '', code: 'nothing-changed', params: {} }] },
    )
  }
  if (!(await changeNotice(tx, after, before.version))) throw changedMeanwhile(undefined)
  await replaceHelpers(tx, before.id, helpers)
  const by = caller.account.id
  const text = body.because ?? ''
  const step = { id: newId(deps), act: 'edit' as const, by, at: now, text, detail: { fields } }
  await appendStep(tx, before.id, step)
  await tell({
    action: 'notice.edit',
    subject: `${before.unit}/${before.id}`,
    unit: before.unit,
    before: { ...before, helpers: idsOf(seen) },
    after: { ...after, helpers },
    detail: { title: after.title, fields: fields.join(' ') },
  })
  return noticeBody(tx, deps, caller, { ...before, ...after }, unit.id)
}

/** What a new draft must not say, a changed one must not either. @returns the units that help */
async function refuseUnfit(
  tx: Database,
  { unit, caller, body }: AskedEdit,
  before: StoredNotice,
): Promise<string[]> {
  refuseLinks(body.evidence)
  refuseClauses(body)
  const units = [unit.id]
  await factsByUnit(tx, caller, { units, facts: body.facts })
  // Under its old topic it was weighed already when it was drafted.
  if (topicKey(body.topic) !== before.topicKey) await refuseSecond(tx, caller, [unit], body)
  return (await helperUnits(tx, { helpers: body.helpers, units })).sort()
}

function edited(before: StoredNotice, { caller, body }: AskedEdit): StoredNotice {
  const { version: _seen, because: _why, helpers: _helpers, term, problems, ...said } = body
  return {
    ...before,
    ...said,
    topicKey: topicKey(body.topic),
    problems: problems.map((one) => ({ ...one, remedy: null })),
    clock: { ...before.clock, rule: { kind: 'term', ...term } },
    editedBy: [...new Set([...before.editedBy, caller.account.id])],
    version: before.version + 1,
  }
}

const idsOf = (helpers: readonly Helper[]): UnitId[] => helpers.map(({ id }) => id)

const sidesOf = (one: StoredNotice | NamedNotice, helpers: readonly UnitId[]): DraftSides => ({
  ...one,
  helpers,
  term: one.clock.rule,
})
