import type {
  Clause,
  ClauseBody,
  ClauseId,
  FoundingDocumentNumber,
} from '#domain/clauses/clause.ts'
import { guangdongMechanisms } from '#domain/clauses/obligations/guangdong-mechanisms.ts'
import { guangdongPlatforms } from '#domain/clauses/obligations/guangdong-platforms.ts'
import { stateCouncilMechanisms } from '#domain/clauses/obligations/state-council-mechanisms.ts'
import { stateCouncilPress } from '#domain/clauses/obligations/state-council-press.ts'
import { stateCouncilSafeguards } from '#domain/clauses/obligations/state-council-safeguards.ts'
import { stateCouncilOnline } from '#domain/clauses/obligations/state-council-online.ts'

const of =
  (document: FoundingDocumentNumber) =>
  (clause: ClauseBody): Clause =>
    Object.assign({ document }, clause)

/** The 105 obligations of the two founding documents, in the order of the text. */
export const obligations: readonly Clause[] = [
  ...[guangdongPlatforms, guangdongMechanisms].flat().map(of('粤府办〔2013〕52号')),
  ...[stateCouncilPress, stateCouncilOnline, stateCouncilMechanisms, stateCouncilSafeguards]
    .flat()
    .map(of('国办发〔2013〕100号')),
]

const byId = new Map(obligations.map((clause) => [clause.id, clause]))

export const findClause = (id: ClauseId): Clause | undefined => byId.get(id)

/** @throws RangeError when neither document has such a clause */
export function clauseOf(id: ClauseId): Clause {
  const clause = byId.get(id)
  if (!clause) throw new RangeError(`no such clause: ${id}`)
  return clause
}
