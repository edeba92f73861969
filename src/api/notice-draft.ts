import type { z } from 'zod'
import type { NoticeDraft } from '#contract/notice.ts'
import { findClause } from '#domain/clauses/obligations.ts'
import { topicKey } from '#domain/notice/notice.ts'
import { numberText } from '#domain/register/number.ts'
import { readLink } from '#domain/facts/read-link.ts'
import type { Evidence, FactId } from '#domain/facts/fact.ts'
import type { UnitId } from '#domain/units/unit.ts'
import { factOwners } from '#database/fact.ts'
import { findNotice, insertNotice, runningOn } from '#database/notice.ts'
import type { NamedNotice } from '#database/notice.ts'
import { appendStep } from '#database/notice-step.ts'
import type { Database } from '#database/schema.ts'
import { findUnit } from '#database/unit.ts'
import type { PlacedUnit } from '#database/unit.ts'
import type { Caller } from '#api/caller.ts'
import type { Deps } from '#api/deps.ts'
import { newId } from '#api/id.ts'
import { noticeReach } from '#api/notice-body.ts'
import { Refusal } from '#api/refusal.ts'
import type { Tell } from '#api/write.ts'

type Draft = z.output<typeof NoticeDraft>

/** A link is shown as one that can be followed, so it must lead to a page. */
export function refuseLinks(evidence: readonly Evidence[]): void {
  const fields = evidence.flatMap((one) => {
    const link = one.kind === 'link' ? readLink(one.url) : undefined
    if (!link || 'value' in link) return []
    return [{ path: 'evidence', code: link.code, params: link.params }]
  })
  if (fields.length > 0) throw new Refusal('invalid-input', {}, { fields })
}

/** A problem rests on clauses that there are; the first that is none is named. */
export function refuseClauses({ problems }: Pick<Draft, 'problems'>): void {
  for (const [at, { clauses }] of problems.entries()) {
    const clause = clauses.find((id) => !findClause(id))
    if (clause === undefined) continue
    const fields = [{ path: `problems.${at}.clauses`, code: 'notice-clause', params: { clause } }]
    throw new Refusal('notice-clause', { number: at + 1, clause }, { fields })
  }
}

/**
 * The facts of a draft by the unit that reported them: each notice carries those of its own unit.
 *
 * @throws Refusal `notice-fact` for one that none of the units reported
 */
export async function factsByUnit(
  db: Database,
  { scope }: Caller,
  { units, facts }: Pick<Draft, 'units' | 'facts'>,
): Promise<ReadonlyMap<UnitId, FactId[]>> {
  const owners = await factOwners(db, scope, units, facts)
  const fact = facts.find((id) => owners.every((one) => one.id !== id))
  if (fact !== undefined) {
    const fields = [{ path: 'facts', code: 'notice-fact', params: { fact } }]
    throw new Refusal('notice-fact', { fact }, { fields })
  }
  const isOf = (unit: UnitId) => (id: FactId) =>
    owners.some((one) => one.id === id && one.unit === unit)
  return new Map(units.map((unit) => [unit, [...new Set(facts)].filter(isOf(unit))]))
}

/** Units that help exist, and are none of those that answer. */
export async function helperUnits(
  db: Database,
  { helpers, units }: Pick<Draft, 'helpers' | 'units'>,
): Promise<string[]> {
  const ids = [...new Set(helpers)].filter((id) => !units.includes(id))
  for (const id of ids) if (!(await findUnit(db, id))) throw new Refusal('not-found', { unit: id })
  return ids
}

/**
 * A unit is not inspected twice for one thing at a time (政府督查工作条例 art. 15): whoever does it all
 * the same says why.
 */
export async function refuseSecond(
  db: Database,
  caller: Caller,
  units: readonly PlacedUnit[],
  { topic, because }: Pick<Draft, 'topic' | 'because'>,
): Promise<void> {
  if (because !== undefined) return
  const fields: { path: string; code: string; params: Record<string, string> }[] = []
  for (const { id, name } of units) {
    const [running] = await runningOn(db, noticeReach(caller), id, topicKey(topic))
    if (!running) continue
    const number = running.number ? numberText(running.number) : running.title
    fields.push({ path: 'topic', code: 'notice-running', params: { unit: name, number } })
  }
  if (fields.length > 0) throw new Refusal('needs-confirmation', {}, { fields })
}

/** Recurrence: the earlier notice went to the same unit. */
export async function refuseEarlier(
  db: Database,
  caller: Caller,
  { earlier, units }: Draft,
): Promise<void> {
  if (earlier === null) return
  const found = await findNotice(db, noticeReach(caller), earlier)
  const fits = found && found.issuedAt !== null && units.every((unit) => unit === found.unit)
  if (!fits) throw new Refusal('not-found', { notice: earlier })
}

/** One of the notices of a draft. */
export async function storeDraft(
  tx: Database,
  tell: Tell,
  deps: Deps,
  { account }: Caller,
  draft: Draft,
  unit: PlacedUnit,
  helpers: readonly string[],
): Promise<NamedNotice> {
  const now = deps.now()
  const {
    units: _units,
    helpers: _helpers,
    term,
    because,
    instruction: _asked,
    problems,
    observed = [],
    ...said
  } = draft
  const one: NamedNotice = {
    ...said,
    observed,
    id: newId(deps),
    unit: unit.id,
    problems: problems.map((problem) => ({ ...problem, remedy: null })),
    topicKey: topicKey(draft.topic),
    state: 'drafted',
    clock: { start: now, rule: { kind: 'term', ...term }, pauses: [], pausedAt: null },
    extension: null,
    draftedBy: account.id,
    draftedAt: now,
    editedBy: [],
    number: null,
    issuedAt: null,
    dueAt: null,
    nextAt: null,
    proposed: null,
    putOff: null,
    version: 1,
    unitName: unit.name,
    unitKind: unit.kind,
    unitPath: unit.path,
    draftedByName: account.displayName,
    review: null,
  }
  await insertNotice(tx, one, helpers)
  const id = newId(deps)
  const step = { id, act: 'draft' as const, by: account.id, at: now, text: because ?? '' }
  await appendStep(tx, one.id, { ...step, detail: {} })
  const subject = `${unit.id}/${one.id}`
  await tell({
    action: 'notice.draft',
    subject,
    unit: unit.id,
    after: one,
    detail: { title: one.title },
  })
  return one
}
