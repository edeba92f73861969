import { checkPublication } from '#domain/public-edition/checks.ts'
import type { EditionFinding } from '#domain/public-edition/checks.ts'
import { editionState, openEditionActions } from '#domain/public-edition/edition.ts'
import { numberText } from '#domain/register/number.ts'
import type { EditionBody, EditionRow } from '#contract/public-edition.ts'
import type { ListedBulletin, NamedBulletin } from '#database/bulletin.ts'
import { peopleByName } from '#database/bulletin-data.ts'
import { editionActs, issuedAndRelated, issuedIds, lastActs } from '#database/public-edition.ts'
import type { KeptAct } from '#database/public-edition.ts'
import type { Database } from '#database/schema.ts'
import type { PlacedUnit } from '#database/unit.ts'
import { bulletinSettings } from '#api/bulletin-settings.ts'
import type { Caller } from '#api/caller.ts'
import { dayAt, instantText } from '#api/time.ts'

const nameOf = ({ number, title }: Pick<ListedBulletin, 'number' | 'title'>): string =>
  number ? numberText(number) : title

/** Every issued bulletin of an office, and how it stands with its publication. */
export async function editionRows(db: Database, unit: PlacedUnit): Promise<EditionRow[]> {
  const ids = await issuedIds(db, unit.id)
  const acts = await lastActs(db, unit.id)
  const related = await issuedAndRelated(db, ids)
  const byId = new Map(related.map((one) => [one.id, one]))
  return ids.flatMap((id) => {
    const one = byId.get(id)
    if (!one) return []
    const act = acts.get(id)
    const corrector = related.find(({ corrects }) => corrects === id)
    return {
      bulletin: id,
      title: one.title,
      number: one.number && numberText(one.number),
      period: one.period,
      issuedAt: one.issuedAt === null ? null : instantText(one.issuedAt),
      state: editionState(act ?? null),
      decided: act
        ? { on: act.decidedOn, authority: act.authority, at: instantText(act.at) }
        : null,
      correctedBy: corrector ? nameOf(corrector) : null,
    }
  })
}

/** What the check finds in a bulletin with the annexes that would go along. */
export async function editionFindings(
  db: Database,
  one: NamedBulletin,
  chosen: readonly string[],
): Promise<EditionFinding[]> {
  const { words } = await bulletinSettings(db, {
    id: one.unit,
    name: one.unitName,
    kind: one.unitKind,
  })
  const related = await issuedAndRelated(db, [one.id])
  const corrector = related.find(({ corrects }) => corrects === one.id)
  return checkPublication({
    content: one.content,
    annexes: one.evidence?.annexes ?? {},
    secrecy: one.secrecy?.result ?? null,
    correctedBy: corrector ? nameOf(corrector) : null,
    chosen,
    people: await peopleByName(db),
    words,
  })
}

/** The place of a bulletin in the workflow of publication. */
export const placeOf = (one: NamedBulletin, last: KeptAct | undefined) => ({
  bulletin: one.state,
  compiledBy: one.compiledBy,
  edition: editionState(last ?? null),
})

export async function editionBody(
  db: Database,
  caller: Caller,
  one: NamedBulletin,
  wanted?: readonly string[],
): Promise<EditionBody> {
  const acts = await editionActs(db, one.id)
  const last = acts.at(-1)
  const { annexes, title, date } = one.content
  const all = annexes.map(({ id }) => id)
  const chosen = (wanted ?? last?.annexes ?? all).filter((id) => all.includes(id))
  return {
    bulletin: one.id,
    title,
    number: one.number && numberText(one.number),
    issuedOn: one.issuedAt === null ? date : dayAt(one.issuedAt),
    state: editionState(last ?? null),
    annexes: annexes.map(({ id, title: name }) => ({
      id,
      title: name,
      rows: one.evidence?.annexes[id]?.length ?? 0,
    })),
    chosen,
    findings: await editionFindings(db, one, chosen),
    story: acts.map(({ id, act, disclosure, authority, decidedOn, ...more }) => ({
      id,
      act,
      disclosure,
      authority,
      decidedOn,
      annexes: more.annexes.length,
      text: more.text,
      by: more.byName,
      at: instantText(more.at),
    })),
    may: openEditionActions(placeOf(one, last), {
      account: caller.account.id,
      may: (action) => caller.may(action, one.unitPath),
    }),
    version: last?.seq ?? 0,
  }
}
