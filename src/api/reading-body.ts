import { briefOf } from '#domain/bulletin/brief.ts'
import type { MovedUnit, UnitToCall } from '#domain/bulletin/brief.ts'
import { numberText } from '#domain/register/number.ts'
import type { MovedUnitBody, ReadingBody, UnitToCallBody } from '#contract/reading.ts'
import { contactsAt } from '#database/bulletin-readers.ts'
import { sharedWith } from '#database/circulation.ts'
import { isFavourite, readingOf } from '#database/reading.ts'
import type { Database } from '#database/schema.ts'
import { bulletinReach, bulletinRows } from '#api/bulletin-body.ts'
import type { Caller } from '#api/caller.ts'
import type { Deps } from '#api/deps.ts'
import type { IssuedBulletin } from '#api/issued-bulletin.ts'
import { keptUnits } from '#api/kept-units.ts'
import { instantText } from '#api/time.ts'

/** What two minutes have room for. */
const MOST_MOVED = 5
const MOST_CALLED = 30

/** An issued bulletin for somebody who has two minutes: what was frozen, and what is theirs beside it. */
export async function readingBody(
  db: Database,
  deps: Deps,
  caller: Caller,
  one: IssuedBulletin,
): Promise<ReadingBody> {
  const { content, evidence, number } = one
  const { id: account } = caller.account
  const brief = briefOf(one.period, content, evidence, MOST_MOVED)
  const [row] = await bulletinRows(db, bulletinReach(caller), [{ ...one, title: content.title }])
  const place = await placesFor(deps, caller)
  const call = brief.call.slice(0, MOST_CALLED)
  const people = await peopleFor(db, caller, call)
  const readAt = await readingOf(db, one.id, account)
  const gradeOf = (ids: readonly string[]) => {
    const [id] = ids
    // Between two grades there is none yet.
    return (
      (ids.length === 1 && evidence.scheme.grades.find((grade) => grade.id === id)?.name) || null
    )
  }
  const moved = ({ grades, ...unit }: MovedUnit): MovedUnitBody => ({
    ...unit,
    ...place(unit.unit),
    grade: gradeOf(grades),
  })
  return {
    id: one.id,
    unit: { id: one.unit, name: one.unitName, kind: one.unitKind },
    period: one.period,
    subject: one.subject,
    title: content.title,
    number: number && numberText(number),
    issuedAt: instantText(one.issuedAt),
    correctedBy: row?.correctedBy ?? null,
    asOf: evidence.asOf,
    decimals: evidence.scheme.decimals,
    figures: [...brief.figures],
    moved: brief.moved,
    better: brief.better.map(moved),
    worse: brief.worse.map(moved),
    call: call.map((unit): UnitToCallBody => ({
      unit: unit.unit,
      name: unit.name,
      ...place(unit.unit),
      total: unit.total as UnitToCallBody['total'],
      problems: [...unit.problems],
      people: people.get(unit.unit) ?? [],
    })),
    toCall: brief.call.length,
    problems: brief.problems,
    readAt: readAt === undefined ? null : instantText(readAt),
    favourite: await isFavourite(db, one.id, account),
    shared: (await sharedWith(db, one.id, account)).map(({ byName, text, at }) => ({
      by: byName,
      text,
      at: instantText(at),
    })),
    receipts: caller.may('bulletin.write', one.unitPath),
  }
}

/** Where a unit stands, and whether the caller may open its scorecard. */
async function placesFor({ storage }: Deps, caller: Caller) {
  const units = await keptUnits(storage)
  return (id: string) => {
    const unit = units.byId.get(id)
    return {
      above: unit ? units.regionOf(unit).join(' ') : '',
      open: unit !== undefined && caller.may('scorecard.read', unit.path),
    }
  }
}

/** Whom the caller may know from who reads what is written to a unit; to all others the unit is enough. */
async function peopleFor(db: Database, caller: Caller, call: readonly UnitToCall[]) {
  const people = new Map<string, UnitToCallBody['people']>()
  const scope = caller.scopeOf('receipt.read')
  if (!scope) return people
  const found = await contactsAt(
    db,
    scope,
    call.map(({ unit }) => unit),
  )
  for (const { unit, name, role } of found) {
    people.set(unit, [...(people.get(unit) ?? []), { name, role }])
  }
  return people
}
