import { findingParams } from '#domain/facts/finding-params.ts'
import type { FindingCode } from '#domain/facts/finding.ts'
import type { RowFinding } from '#domain/import/row.ts'
import type { Ledger } from '#domain/ledgers/ledger.ts'
import type { Words } from '#domain/words.ts'
import { fill } from '#words/fill.ts'
import type { findings } from '#words/zh/findings.ts'
import type { imports } from '#words/zh/import.ts'

/** The words of one language that documents need, and which side of a ledger's words goes with them. */
export interface DocumentWords {
  language: keyof Words
  findings: typeof findings
  imports: typeof imports
}

/** One sentence for a finding, with its column: “【C列】‘活动日期’没有填写；请填写‘活动日期’”. */
export function findingText(
  ledger: Pick<Ledger, 'fields'>,
  finding: RowFinding,
  words: DocumentWords,
): string {
  const { wrong, mend } = words.findings[finding.because.code as FindingCode]
  const params = findingParams(ledger, finding, words.language)
  const { placed, finding: unplaced } = words.imports.corrections
  return fill(finding.column === undefined ? unplaced : placed, {
    column: finding.column ?? '',
    wrong: fill(wrong, params),
    mend: fill(mend, params),
  })
}
