import type { RecordBasis, SuggestedPerson } from '#contract/accountability.ts'
import { USUAL_GROUND } from '#domain/accountability/grounds.ts'
import type { Figures } from '#domain/accountability/record.ts'
import { ledgerOf } from '#domain/ledgers/all.ts'
import { numberText } from '#domain/notice/notice.ts'
import { submittersOf } from '#database/accountability-basis.ts'
import { eventsOf } from '#database/accountability.ts'
import { findFact } from '#database/fact.ts'
import type { SignedFact } from '#database/fact.ts'
import { findNotice } from '#database/notice.ts'
import type { NamedNotice } from '#database/notice.ts'
import { stepsOfNotice } from '#database/notice-step.ts'
import type { Database } from '#database/schema.ts'
import type { PlacedUnit } from '#database/unit.ts'
import { recordReach } from '#api/accountability-body.ts'
import type { Caller } from '#api/caller.ts'
import { listWords } from '#api/export-words.ts'
import { titleOf as factTitle } from '#api/fact-body.ts'
import { fieldText } from '#api/field-text.ts'
import { Refusal } from '#api/refusal.ts'

interface Asked {
  caller: Caller
  unit: PlacedUnit
  query: { notice?: string | undefined; facts?: readonly string[] | undefined }
}

/** What a proposal starts from. */
export async function recordBasis(db: Database, asked: Asked): Promise<RecordBasis> {
  const { caller, unit, query } = asked
  const events = await eventsOf(db, recordReach(caller), unit.id)
  const about =
    query.notice === undefined
      ? await aboutFacts(db, asked)
      : await aboutNotice(db, asked, query.notice)
  return { unit: { id: unit.id, name: unit.name, kind: unit.kind }, events, ...about }
}

type About = Omit<RecordBasis, 'unit' | 'events'>

async function aboutNotice(db: Database, { caller, unit }: Asked, id: string): Promise<About> {
  const notice = await findNotice(db, { scope: caller.scope, drafts: [] }, id)
  if (!notice || notice.unit !== unit.id) throw new Refusal('not-found', { notice: id })
  return {
    title: titleOf(notice),
    account: notice.problems.map(({ indicator, because }) => `${indicator}：${because}`).join('\n'),
    grounds: [...new Set(notice.problems.flatMap(({ clauses }) => clauses))].slice(0, 20),
    figures: [],
    persons: await handlersOf(db, notice),
  }
}

const titleOf = ({ number, title }: NamedNotice): string =>
  number ? `${title}（${numberText(number)}）` : title

/** Who signed for the notice, and who answered it. */
async function handlersOf(db: Database, { id }: NamedNotice): Promise<SuggestedPerson[]> {
  const steps = await stepsOfNotice(db, id)
  const found = steps.flatMap(({ act, byName, text }): SuggestedPerson[] => {
    if (byName === null) return []
    if (act === 'receive') return [{ name: byName, because: 'signed-for', what: '' }]
    return act === 'answer' ? [{ name: byName, because: 'answered', what: text.slice(0, 100) }] : []
  })
  return eachOnce(found)
}

async function aboutFacts(db: Database, { caller, unit, query }: Asked): Promise<About> {
  const facts: SignedFact[] = []
  for (const id of query.facts ?? []) {
    const fact = await findFact(db, caller.scope, unit.id, id)
    if (!fact) throw new Refusal('not-found', { fact: id })
    facts.push(fact)
  }
  const persons: SuggestedPerson[] = []
  for (const fact of facts) {
    const what = factTitle(fact)
    // 谁发布谁负责 (Y4-08): whoever put it there comes first.
    persons.push({ name: fact.writtenBy, because: 'published', what })
    for (const name of await submittersOf(db, unit.id, fact.ledger, fact.day)) {
      persons.push({ name, because: 'handed-in', what })
    }
  }
  const isFalse = facts.some(({ verification }) => isDoubted(verification?.outcome))
  return {
    title: facts.map(factTitle).slice(0, 3).join('、'),
    account: facts
      .map((fact) => [factTitle(fact), fact.verification?.because ?? ''].filter(Boolean).join('：'))
      .join('\n'),
    grounds: isFalse ? [USUAL_GROUND['false-report']] : [],
    figures: facts.flatMap(figuresOf).slice(0, 20),
    persons: eachOnce(persons),
  }
}

const isDoubted = (outcome: string | undefined) => outcome === 'corrected' || outcome === 'rejected'

/** What was reported beside what the office found, field by field. */
function figuresOf(fact: SignedFact): Figures[] {
  const { verification } = fact
  if (verification?.outcome !== 'corrected') return []
  const words = listWords('zh')
  return Object.entries(ledgerOf(fact.ledger).fields).flatMap(([name, field]) => {
    const reported = String(fieldText(field, fact.values[name], words) ?? '')
    const verified = String(fieldText(field, verification.values[name], words) ?? '')
    if (reported === verified) return []
    const none = '—'
    return [{ what: field.label.zh, reported: reported || none, verified: verified || none }].map(
      ({ what, ...both }) => ({
        what: what.slice(0, 200),
        reported: both.reported.slice(0, 500),
        verified: both.verified.slice(0, 500),
      }),
    )
  })
}

/** Each name once, for what it was first. */
function eachOnce(all: readonly SuggestedPerson[]): SuggestedPerson[] {
  const seen = new Set<string>()
  return all.filter(({ name }) => !seen.has(name) && seen.add(name))
}
