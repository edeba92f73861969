import { permissions, ROLES } from '#domain/access.ts'
import type { Scope } from '#domain/access.ts'
import { linesIn, pointsOf } from '#domain/explain/lines-in.ts'
import type { Fact } from '#domain/facts/fact.ts'
import type { LedgerId } from '#domain/ledgers/ledger.ts'
import { findMeasure } from '#domain/measures/all.ts'
import { textOf } from '#domain/number/exact.ts'
import type { Deed, Part } from '#domain/objection/barred.ts'
import type { Scheme } from '#domain/schemes/scheme.ts'
import { itemsOf } from '#domain/schemes/walk.ts'
import { score } from '#domain/scoring/score.ts'
import type { ScoringInput } from '#domain/scoring/input.ts'
import type { Line } from '#domain/scoring/scorecard.ts'
import { exceptionsOf } from '#database/exception.ts'
import { judgementsOf } from '#database/judgement.ts'
import { actedOn, reviewersAt, writersOf } from '#database/objection.ts'
import type { Acted, ExactRange, NamedObjection } from '#database/objection.ts'
import type { Database } from '#database/schema.ts'
import type { PlacedUnit } from '#database/unit.ts'
import type { Deps } from '#api/deps.ts'
import { titleOf } from '#api/fact-body.ts'
import type { ScoringFrame } from '#api/scoring-frame.ts'
import { scoringInput } from '#api/scoring-inputs.ts'

/** What objections to a card are read against: the official card, and what it was made from. */
export interface ObjectedCard {
  input: ScoringInput
  lines: ReadonlyMap<string, Line>
}

/** @throws Refusal `not-scored` */
export async function objectedCard(
  db: Database,
  deps: Deps,
  frame: ScoringFrame,
  unit: PlacedUnit,
): Promise<ObjectedCard> {
  const input = await scoringInput(db, deps, frame, unit)
  const card = score(input, 'official', frame.prepared)
  return { input, lines: new Map(linesIn(card).map((line) => [line.item, line])) }
}

export function rangeOf(line: Line | undefined): ExactRange | null {
  const range = line && pointsOf(line)
  return range ? { low: textOf(range.low), high: textOf(range.high) } : null
}

const DEED_OF: Readonly<Record<string, Deed>> = {
  'fact.write': 'entered',
  'fact.change': 'entered',
  'fact.withdraw': 'entered',
  'fact.pending': 'verified',
  'fact.confirmed': 'verified',
  'fact.corrected': 'verified',
  'fact.rejected': 'verified',
  'fact.none': 'verified',
  'judgement.write': 'judged',
  'judgement.claim': 'claimed',
  'exception.agree': 'excepted',
  'exception.end': 'excepted',
}

/**
 * Who took part in what a line came to, oldest first: by the audit chain, and by what is stored, for
 * records that are older than the chain.
 */
export async function partsIn(
  db: Database,
  scope: Scope,
  { input }: ObjectedCard,
  objection: NamedObjection,
): Promise<Part[]> {
  const { filedBy: account, filedByName: name, filedAt: at } = objection
  const filed: Part = { account, name, deed: 'filed', what: '', at }
  const behind = await partsBehind(db, scope, factsBehind(input, objection.item), objection)
  return [...behind, filed].sort((a, b) => a.at - b.at)
}

/** Who took part in facts of a unit, and in what an item came to where one is named. */
export async function partsBehind(
  db: Database,
  scope: Scope,
  facts: readonly Fact[],
  { unit, period, item }: Pick<NamedObjection, 'unit' | 'period' | 'item'>,
): Promise<Part[]> {
  const titles = new Map(facts.map((fact) => [`${unit}/${fact.id}`, titleOf(fact)]))
  const agreed = (await exceptionsOf(db, scope, unit)).filter((one) => one.item === item)
  const judged = (await judgementsOf(db, scope, unit, period)).filter((one) => one.item === item)
  const acts = await actedOn(db, [
    ...titles.keys(),
    ...agreed.map(({ id }) => `${unit}/${id}`),
    `${unit}/${period}/${item}`,
  ])
  const writers = await writersOf(
    db,
    unit,
    facts.map(({ id }) => id),
  )
  // A file is one entry of the chain, which names no fact: who sent it stands with each of them.
  const written = new Set(
    acts.flatMap(({ action, subject }) => (action === 'fact.write' ? subject : [])),
  )
  const imported = writers.filter(({ fact }) => !written.has(`${unit}/${fact}`))
  const stored: Part[] = [
    ...imported.map(({ fact, account, name, at }): Part => ({
      account,
      name,
      deed: 'entered',
      what: titles.get(`${unit}/${fact}`) ?? '',
      at,
    })),
    ...facts.flatMap((fact) => verifiedIn(fact)),
    ...judged.map(({ by, byName, view, updatedAt }) => {
      const deed: Deed = view === 'official' ? 'judged' : 'claimed'
      return { account: by, name: byName, deed, what: '', at: updatedAt }
    }),
    ...agreed.map(({ approvedBy, approvedByName, updatedAt }): Part => ({
      account: approvedBy,
      name: approvedByName,
      deed: 'excepted',
      what: '',
      at: updatedAt,
    })),
  ]
  const told = acts.flatMap((act) => partTold(act, titles))
  const isTold = (part: Part) =>
    told.some(
      ({ account, deed, at }) => account === part.account && deed === part.deed && at <= part.at,
    )
  return [...told, ...stored.filter((part) => !isTold(part))]
}

function partTold(act: Acted, titles: ReadonlyMap<string, string>): Part[] {
  const deed = DEED_OF[act.action]
  const { account, name, subject, at } = act
  return deed ? [{ account, name, deed, what: titles.get(subject) ?? '', at }] : []
}

function verifiedIn(fact: Fact): Part[] {
  const { verification } = fact
  if (!verification) return []
  const { by, at } = verification
  return [{ account: by, name: by, deed: 'verified', what: titleOf(fact), at: Date.parse(at) }]
}

/** Facts of the ledgers that the item counts: also those that a verification took out of the line. */
export function factsBehind({ scheme, facts }: ScoringInput, item: string): Fact[] {
  const ledgers = ledgersOf(scheme, item)
  return facts.filter(({ ledger }) => ledgers.has(ledger))
}

function ledgersOf(scheme: Scheme, id: string): ReadonlySet<LedgerId> {
  const rule = itemsOf(scheme).find(({ it }) => it.id === id)?.it.rule
  const measure = rule && rule.kind !== 'judged' ? findMeasure(rule.measure) : undefined
  return new Set(Object.values(measure?.inputs ?? {}).map((ledger) => ledger.id))
}

const REVIEWING = ROLES.filter((role) => permissions[role]['objection.review'] !== undefined)

/** Everybody whose role reaches down to the unit: nobody reviews at home. */
export const reviewersFor = (
  db: Database,
  { id, path }: PlacedUnit,
): Promise<{ account: string; name: string }[]> =>
  reviewersAt(
    db,
    path.split('/').filter((above) => above !== '' && above !== id),
    REVIEWING,
  )
