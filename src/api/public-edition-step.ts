import { barsPublication } from '#domain/public-edition/checks.ts'
import { editionObstacle } from '#domain/public-edition/edition.ts'
import type { EditionAct } from '#domain/public-edition/edition.ts'
import { numberText } from '#domain/register/number.ts'
import type { EditionBody } from '#contract/public-edition.ts'
import type { NamedBulletin } from '#database/bulletin.ts'
import { appendAct, editionActs, issuedBulletin } from '#database/public-edition.ts'
import type { KeptAct } from '#database/public-edition.ts'
import type { Database } from '#database/schema.ts'
import type { Caller } from '#api/caller.ts'
import { changedMeanwhile } from '#api/changed-meanwhile.ts'
import type { Deps } from '#api/deps.ts'
import { newId } from '#api/id.ts'
import { editionBody, editionFindings, placeOf } from '#api/public-edition-body.ts'
import { Refusal } from '#api/refusal.ts'
import { dayAt } from '#api/time.ts'
import type { Write, Written } from '#api/write.ts'

/** @throws Refusal `not-found` for what is not there, not issued, or of another office */
export async function issuedOr404(
  db: Database,
  unit: string,
  bulletin: string,
): Promise<NamedBulletin> {
  const found = await issuedBulletin(db, unit, bulletin)
  if (!found) throw new Refusal('not-found', { bulletin })
  return found
}

export interface AskedEdition {
  unit: string
  bulletin: string
  caller: Caller
  write: Write
  /** How many acts there were when it was read. */
  version: number
  /** What is decided; a withdrawal repeats the decision that it ends. */
  act: Pick<EditionAct, 'act' | 'text'> & Partial<EditionAct>
}

/** Decides on publication, or takes it back: the one way in which it changes. */
export async function takeEditionStep(
  deps: Deps,
  asked: AskedEdition,
): Promise<Written<EditionBody>> {
  const { caller, write } = asked
  return write(async (tx, tell) => {
    const one = await issuedOr404(tx, asked.unit, asked.bulletin)
    const last = (await editionActs(tx, one.id)).at(-1)
    if ((last?.seq ?? 0) !== asked.version) {
      throw changedMeanwhile(await editionBody(tx, caller, one))
    }
    refuseObstacle(one, last, asked)
    const next = nextAct(deps, one, last, asked)
    if (next.act === 'decide') await refuseUnfit(tx, deps, one, next)
    await appendAct(tx, next)
    await tell({
      action: `edition.${next.act}`,
      subject: one.id,
      unit: one.unit,
      before: last && digestable(last),
      after: digestable(next),
      detail: {
        title: one.content.title,
        number: one.number ? numberText(one.number) : '',
        disclosure: next.disclosure,
        authority: next.authority,
        decidedOn: next.decidedOn,
        annexes: next.annexes.join(', '),
        text: next.text,
      },
    })
    return editionBody(tx, caller, one)
  })
}

const digestable = ({ act, disclosure, authority, decidedOn, annexes, text }: EditionAct) => ({
  act,
  disclosure,
  authority,
  decidedOn,
  annexes,
  text,
})

function refuseObstacle(
  one: NamedBulletin,
  last: KeptAct | undefined,
  { act, caller }: AskedEdition,
) {
  const place = placeOf(one, last)
  const obstacle = editionObstacle(act.act, place, {
    account: caller.account.id,
    may: (action) => caller.may(action, one.unitPath),
  })
  if (obstacle === 'forbidden') throw new Refusal('out-of-scope', { unit: one.unitName })
  if (obstacle) throw new Refusal(obstacle, { state: place.edition, action: act.act })
}

function nextAct(
  deps: Deps,
  { id: bulletin, content }: NamedBulletin,
  last: KeptAct | undefined,
  { act, caller }: AskedEdition,
): KeptAct {
  const chosen = act.annexes ?? last?.annexes ?? []
  return {
    id: newId(deps),
    bulletin,
    seq: (last?.seq ?? 0) + 1,
    act: act.act,
    disclosure: act.disclosure ?? last?.disclosure ?? 'none',
    authority: act.authority ?? last?.authority ?? '',
    decidedOn: act.decidedOn ?? last?.decidedOn ?? content.date,
    annexes: content.annexes.flatMap(({ id }) => (chosen.includes(id) ? [id] : [])),
    text: act.text,
    by: caller.account.id,
    at: deps.now(),
  }
}

/**
 * @throws Refusal `invalid-input` for a day before the issue or after today, `edition-checks` for what
 *   must not be shown to everybody; what stays inside is not checked
 */
async function refuseUnfit(tx: Database, deps: Deps, one: NamedBulletin, next: KeptAct) {
  const today = dayAt(deps.now())
  if (next.decidedOn < one.content.date || next.decidedOn > today) {
    const params = { from: one.content.date, to: today }
    const fields = [{ path: 'decidedOn', code: 'edition-day', params }]
    throw new Refusal('invalid-input', {}, { fields })
  }
  if (next.disclosure !== 'active') return
  const findings = await editionFindings(tx, one, next.annexes)
  if (!barsPublication(findings)) return
  const errors = findings.filter(({ severity }) => severity === 'error')
  const fields = errors.slice(0, 20).map(({ code, params }) => ({ path: 'text', code, params }))
  throw new Refusal('edition-checks', { errors: errors.length }, { fields })
}
