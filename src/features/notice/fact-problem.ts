import type { FactBody } from '#contract/fact.ts'
import type { Evidence } from '#domain/facts/fact.ts'
import { ledgerOf } from '#domain/ledgers/all.ts'
import type { Words } from '#domain/words.ts'
import { typed } from './draft-values.ts'
import type { LostLine } from './scorecard-problems.ts'

/** A fact that the office did not confirm, as the problem of a notice. */
export function factProblem(fact: FactBody, say: (words: Words) => string): LostLine {
  const name = say(ledgerOf(fact.ledger).title)
  const said = fact.verification?.because ?? ''
  const because = said === '' ? fact.title : `${fact.title}：${said}`
  const problem = typed({ indicator: name, points: null, lost: null, because, clauses: [] })
  return { item: fact.id, name, facts: [fact.id], problem }
}

/** Files stay with the unit that handed them in: a notice names links and documents. */
export const carriedEvidence = ({ evidence }: FactBody): Evidence[] =>
  evidence.filter(({ kind }) => kind !== 'file').slice(0, 20)
