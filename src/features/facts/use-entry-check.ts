import { listFacts, readUsualCounts } from '#contract/fact.ts'
import type { FactBody } from '#contract/fact.ts'
import type { Attempt } from '#client/attempt.ts'
import { useRequest } from '#client/use-request.ts'
import { today } from '#client/today.ts'
import { checkEntry, isError } from '#domain/facts/check-entry.ts'
import type { CheckedEntry } from '#domain/facts/check-entry.ts'
import { findingParams } from '#domain/facts/finding-params.ts'
import type { Evidence } from '#domain/facts/fact.ts'
import type { FindingCode } from '#domain/facts/finding.ts'
import type { FieldValue } from '#domain/ledgers/field.ts'
import type { Finding, Ledger } from '#domain/ledgers/ledger.ts'
import { periodOf } from '#domain/period/period.ts'
import type { Problems } from '#ui/problems.ts'
import { useWords } from '#ui/words.ts'
import type { Sentence } from '#ui/words.ts'

/** What the form of an entry holds. */
export interface EntryValues {
  entry: Record<string, FieldValue | null>
  /** Beside what the fields prove by themselves. */
  evidence: Evidence[]
  /** A link or number that was typed and is not yet among the evidence. */
  evidenceText: string
  because: string
  /** What one began from. It is kept with the draft: an old draft must not undo what others saved since. */
  base: Pick<FactBody, 'version' | 'values'> | null
  attempt: Attempt | null
}

/**
 * The server's own check of an entry with its evidence, in the browser while it is typed, against what
 * the unit has.
 *
 * @param purged files that prove nothing any more
 * @param period in whose form it is written; a correction of the office has none
 */
export function useEntryCheck(
  ledger: () => Ledger,
  unit: string,
  fact: FactBody | null,
  purged: () => readonly string[],
  period?: string,
) {
  const { t, locale } = useWords()
  const recorded = useRequest(listFacts, () => ({
    params: { unit },
    query: { ledger: ledger().id, limit: 500 },
  }))

  const usual = useRequest(readUsualCounts, () =>
    ledger().compared ? { params: { unit }, query: { ledger: ledger().id } } : undefined,
  )

  function check({ entry, evidence }: Pick<EntryValues, 'entry' | 'evidence'>): CheckedEntry {
    const held = evidence.filter((one) => one.kind !== 'file' || !purged().includes(one.file))
    const about = {
      today: today(),
      evidence: held,
      ...(period !== undefined && { period: periodOf(period) }),
    }
    const checked = checkEntry(ledger(), entry, about)
    const { day } = checked
    if (!checked.values || day === undefined) return checked
    const others = (recorded.value.data?.rows ?? []).filter(({ id }) => id !== fact?.id)
    const existing = others.map(({ values }) => values)
    const earlier = others.filter((other) => other.day < day).map(({ values }) => values)
    const inClass = usual.value.data?.rows ?? []
    return checkEntry(ledger(), entry, { ...about, existing, earlier, inClass })
  }
  const wordsOf = (finding: Finding) => {
    const code = finding.because.code as FindingCode
    const params = findingParams(ledger(), finding, locale.value === 'en' ? 'en' : 'zh')
    return {
      key: `findings.${code}.wrong` as const,
      mend: `findings.${code}.mend` as const,
      params,
    }
  }

  /** What stands in the way, by path; a warning asks for a reason. */
  function problemsOf(values: EntryValues): Problems {
    const { findings } = check(values)
    const problems: Record<string, Sentence> = {}
    for (const finding of findings.filter(isError)) {
      const { mend, params } = wordsOf(finding)
      problems[`entry.${finding.field ?? ledger().titleField}`] ??= { key: mend, params }
    }
    const warned = findings.length > 0 && !findings.some(isError)
    if (warned && values.because.trim().length < 2)
      problems['because'] = { key: 'ui.problem.required' }
    if (values.evidenceText.trim() !== '') problems['evidenceText'] = { key: 'evidence.unread' }
    return problems
  }

  const warningsOf = (findings: readonly Finding[]): string[] =>
    findings.map((finding) => {
      const { key, mend, params } = wordsOf(finding)
      return t('ui.mend', { what: t(key, params), next: t(mend, params) })
    })

  return { check, problemsOf, warningsOf }
}
