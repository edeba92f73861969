import {
  changeFact,
  listFacts,
  readFact,
  readUsualCounts,
  verifyFact,
  withdrawFact,
  writeFact,
} from '#contract/fact.ts'
import type { Scope } from '#domain/access.ts'
import type { Verification } from '#domain/facts/fact.ts'
import { ledgerOf } from '#domain/ledgers/all.ts'
import { periodOf } from '#domain/period/period.ts'
import { findFact, insertFacts, replaceFact } from '#database/fact.ts'
import type { SignedFact } from '#database/fact.ts'
import { countFacts, listFacts as queryFacts } from '#database/fact-list.ts'
import type { Database } from '#database/schema.ts'
import type { Api } from '#api/api.ts'
import { classUsual } from '#api/class-usual.ts'
import { changedMeanwhile } from '#api/changed-meanwhile.ts'
import { cursorOf, placeOf } from '#api/cursor.ts'
import { factBody } from '#api/fact-body.ts'
import { settleCorrection, settleEntry } from '#api/fact-entry.ts'
import { newId } from '#api/id.ts'
import { Refusal } from '#api/refusal.ts'
import { serve } from '#api/serve.ts'
import { dayAt, instantText } from '#api/time.ts'
import { outdate, periodsTouched } from '#api/touched-periods.ts'
import type { Tell } from '#api/write.ts'

export function serveFacts(api: Api): void {
  const { deps } = api

  serve(api, listFacts, async ({ unit, query, caller, db }) => {
    const { cursor, limit, state, period, ...rest } = query
    const within = period === undefined ? undefined : periodOf(period)
    const filter = {
      unit: unit.id,
      ledger: rest.ledger,
      from: rest.from ?? within?.from,
      to: rest.to ?? within?.to,
      state: state === 'all' ? undefined : state,
      verified: rest.verified,
    }
    const [day, id] = cursor === undefined ? [] : placeOf(cursor, 2)
    const after = day === undefined ? undefined : { day: String(day), id: String(id) }
    const facts = await queryFacts(db, caller.scope, filter, limit + 1, after)
    const page = facts.slice(0, limit)
    const last = page.at(-1)
    return {
      rows: page.map(factBody),
      next: facts.length > limit && last ? cursorOf([last.day, last.id]) : null,
      total: await countFacts(db, caller.scope, filter),
    }
  })

  serve(api, readUsualCounts, async ({ unit, query }) => ({
    rows: await classUsual(deps, unit.id, query.ledger),
  }))

  serve(api, readFact, async ({ unit, params, caller, db }) =>
    factBody(await factOf(db, caller.scope, unit.id, params.fact)),
  )

  serve(api, writeFact, async ({ unit, body, caller, write }) => {
    const { id: account, displayName } = caller.account
    const [id, now] = [newId(deps), deps.now()]
    const at = { today: dayAt(now), inClass: await classUsual(deps, unit.id, body.ledger) }
    return write(async (tx, tell) => {
      const { findings, ...entry } = await settleEntry(tx, unit, body, at)
      const fact: SignedFact = {
        id,
        unit: unit.id,
        ledger: body.ledger,
        ...entry,
        state: 'in-force',
        because: findings.length > 0 ? (body.because ?? null) : null,
        correctedDay: null,
        version: 1,
        createdAt: now,
        createdBy: account,
        writtenBy: displayName,
        updatedAt: now,
        updatedBy: account,
      }
      const periods = await periodsTouched(tx, 'unit', unit.id, ledgerOf(body.ledger), [entry.day])
      await insertFacts(tx, [fact])
      const mark = await tell({ ...happening('fact.write', fact), after: factBody(fact) })
      await outdate(tx, mark, unit.id, periods)
      return { fact: factBody(fact), findings, periods }
    })
  })

  serve(api, changeFact, async ({ unit, params, body, caller, write }) => {
    const now = deps.now()
    const at = { today: dayAt(now), inClass: await classUsual(deps, unit.id, body.ledger) }
    return write(async (tx, tell) => {
      const before = await factToChange(tx, caller.scope, unit.id, params.fact, body.version)
      refuseVerified(before)
      if (body.ledger !== before.ledger) throw fieldRefusal('ledger', 'not-changeable')
      const { findings, ...entry } = await settleEntry(tx, unit, body, { ...at, except: before.id })
      const after: SignedFact = {
        ...before,
        ...entry,
        because: findings.length > 0 ? (body.because ?? null) : null,
        version: before.version + 1,
        updatedAt: now,
        updatedBy: caller.account.id,
      }
      const days = [before.day, after.day]
      const periods = await periodsTouched(tx, 'unit', unit.id, ledgerOf(body.ledger), days)
      if (!(await replaceFact(tx, before, after))) throw changedMeanwhile(factBody(before))
      const mark = await tell(changeOf('fact.change', before, after))
      await outdate(tx, mark, unit.id, periods)
      return { fact: factBody(after), findings, periods }
    })
  })

  serve(api, withdrawFact, async ({ unit, params, body, caller, write }) => {
    const now = deps.now()
    return write(async (tx, tell) => {
      const before = await factToChange(tx, caller.scope, unit.id, params.fact, body.version)
      refuseVerified(before)
      const after: SignedFact = {
        ...before,
        state: 'withdrawn',
        because: body.because,
        version: before.version + 1,
        updatedAt: now,
        updatedBy: caller.account.id,
      }
      const periods = await periodsTouched(tx, 'unit', unit.id, ledgerOf(before.ledger), [
        before.day,
      ])
      if (!(await replaceFact(tx, before, after))) throw changedMeanwhile(factBody(before))
      const mark = await tell(changeOf('fact.withdraw', before, after))
      await outdate(tx, mark, unit.id, periods)
      return { fact: factBody(after), findings: [], periods }
    })
  })

  serve(api, verifyFact, async ({ unit, params, body, caller, write }) => {
    const word = { ...body, by: caller.account.id, at: deps.now() }
    return write((tx, tell) =>
      sayWord({ tx, tell }, caller.scope, { unit: unit.id, id: params.fact }, word),
    )
  })
}

async function factOf(db: Database, scope: Scope, unit: string, id: string): Promise<SignedFact> {
  const fact = await findFact(db, scope, unit, id)
  if (!fact) throw new Refusal('not-found', { fact: id })
  return fact
}

/** @throws Refusal `not-found` also for a withdrawn fact: it stays as it is */
async function factToChange(
  db: Database,
  scope: Scope,
  unit: string,
  id: string,
  version: number,
): Promise<SignedFact> {
  const fact = await factOf(db, scope, unit, id)
  if (fact.version !== version) throw changedMeanwhile(factBody(fact))
  if (fact.state === 'withdrawn') throw new Refusal('not-found', { fact: id })
  return fact
}

/** A word of the office as it was asked for. */
export interface AskedWord {
  version: number
  outcome: Verification['outcome'] | 'none'
  values?: SignedFact['values'] | undefined
  because: string
  /** Id of the account. */
  by: string
  at: number
}

/**
 * The one way to say a word on a fact, alone or among many. It refuses before it writes anything.
 *
 * @throws Refusal as `verifyFact` says
 */
export async function sayWord(
  { tx, tell }: { tx: Database; tell: Tell },
  scope: Scope,
  { unit, id }: Pick<SignedFact, 'unit' | 'id'>,
  asked: AskedWord,
) {
  const { outcome, because, by, at: now } = asked
  const before = await factToChange(tx, scope, unit, id, asked.version)
  const ledger = ledgerOf(before.ledger)
  const settled =
    outcome === 'corrected' ? settleCorrection(ledger, asked.values ?? {}, dayAt(now)) : undefined
  if (!settled && asked.values) throw fieldRefusal('values', 'only-with-correction')
  const { verification: _before, ...reported } = before
  const word = { because, by, at: instantText(now) }
  const verification = verificationOf(outcome, word, settled?.values)
  const after: SignedFact = {
    ...reported,
    ...(verification && { verification }),
    correctedDay: settled && settled.day !== before.day ? settled.day : null,
    version: before.version + 1,
    updatedAt: now,
    updatedBy: by,
  }
  const days = [before.day, before.correctedDay, after.correctedDay].filter((day) => day !== null)
  const periods = await periodsTouched(tx, 'office', unit, ledger, days)
  if (!(await replaceFact(tx, before, after))) throw changedMeanwhile(factBody(before))
  const mark = await tell(changeOf(`fact.${outcome}`, before, after))
  await outdate(tx, mark, unit, periods)
  return { fact: factBody(after), findings: [], periods }
}

/** From the office's first word on, only the office can give a fact back to the unit. */
function refuseVerified({ verification }: SignedFact) {
  if (verification) throw new Refusal('already-verified', { outcome: verification.outcome })
}

const fieldRefusal = (path: string, code: string) =>
  new Refusal('invalid-input', {}, { fields: [{ path, code, params: {} }] })

function verificationOf(
  outcome: Verification['outcome'] | 'none',
  word: Pick<Verification, 'because' | 'by' | 'at'>,
  values: SignedFact['values'] | undefined,
): Verification | undefined {
  if (outcome === 'none') return undefined
  return outcome === 'corrected' ? { outcome, values: values ?? {}, ...word } : { outcome, ...word }
}

const happening = (action: string, { id, unit, ledger, day }: SignedFact) => ({
  action,
  subject: `${unit}/${id}`,
  unit,
  detail: { ledger, day },
})

const changeOf = (action: string, before: SignedFact, after: SignedFact) => ({
  ...happening(action, after),
  before: factBody(before),
  after: factBody(after),
})
