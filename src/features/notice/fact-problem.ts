import type { FactBody } from '#contract/fact.ts'
import { linesIn } from '#domain/explain/lines-in.ts'
import type { Evidence } from '#domain/facts/fact.ts'
import type { Field, FieldValue } from '#domain/ledgers/field.ts'
import { ledgerOf } from '#domain/ledgers/all.ts'
import type { Words } from '#domain/words.ts'
import type { WordKey } from '#ui/words.ts'
import { typed } from './draft-values.ts'
import type { Answer, LostLine } from './scorecard-problems.ts'

interface Saying {
  t: (key: WordKey, params?: Record<string, string>) => string
  say: (words: Words) => string
  /** What a field holds, for somebody who reads it. */
  entry: (field: Field, value: FieldValue | undefined) => string
}

/** As many as a problem takes. */
const MOST_CLAUSES = 20

/** Clauses of the lines that count a fact, as reported or as verified: what stands and falls with it. */
export function clausesCounting({ official, self }: Answer, fact: string): string[] {
  const lines = [official, self].flatMap((card) => (card ? linesIn(card) : []))
  const counting = lines.filter((line) => 'facts' in line && line.facts.includes(fact))
  return [...new Set(counting.flatMap(({ clauses }) => clauses))].slice(0, MOST_CLAUSES)
}

/** A fact that the office did not confirm, as the problem of a notice. */
export function factProblem(fact: FactBody, saying: Saying, clauses: readonly string[]): LostLine {
  const name = saying.say(ledgerOf(fact.ledger).title)
  const said = fact.verification?.because ?? ''
  const whole = said === '' ? fact.title : `${fact.title}：${said}`
  const because = [whole, ...corrections(fact, saying)].join('\n').slice(0, 2000)
  const problem = typed({ indicator: name, points: null, lost: null, because, clauses })
  return { item: fact.id, name, facts: [fact.id], problem }
}

/** What was reported beside what was found, field by field. */
function corrections({ ledger, values, verification }: FactBody, { t, say, entry }: Saying) {
  if (verification?.outcome !== 'corrected') return []
  const found = verification.values
  return Object.entries(ledgerOf(ledger).fields).flatMap(([key, field]) => {
    const reported = entry(field, values[key])
    const holds = entry(field, found[key])
    if (reported === holds) return []
    return [t('noticeOrigin.corrected', { field: say(field.label), reported, holds })]
  })
}

/** Files stay with the unit that handed them in: a notice names links and documents. */
export const carriedEvidence = ({ evidence }: FactBody): Evidence[] =>
  evidence.filter(({ kind }) => kind !== 'file').slice(0, 20)
