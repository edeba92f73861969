import { findingParams } from '#domain/facts/finding-params.ts'
import type { FindingCode } from '#domain/facts/finding.ts'
import type { Finding, Ledger } from '#domain/ledgers/ledger.ts'
import { useWords } from '#ui/words.ts'

/** What is wrong with an entry, and how to mend it, in the reader's words. */
export function useFindingWords(ledger: () => Pick<Ledger, 'fields'>) {
  const { t, locale } = useWords()
  const wordsOf = (finding: Finding) => {
    const code = finding.because.code as FindingCode
    const params = findingParams(ledger(), finding, locale.value === 'en' ? 'en' : 'zh')
    return {
      key: `findings.${code}.wrong` as const,
      mend: `findings.${code}.mend` as const,
      params,
    }
  }
  const sentenceOf = (finding: Finding): string => {
    const { key, mend, params } = wordsOf(finding)
    return `${t(key, params)} ${t(mend, params)}`
  }
  return { wordsOf, sentenceOf }
}
