import type { DocumentWords } from '#documents/finding-text.ts'
import { findings as findingsEn } from '#words/en/findings.ts'
import { imports as importsEn } from '#words/en/import.ts'
import { findings } from '#words/zh/findings.ts'
import { imports } from '#words/zh/import.ts'

/** What stands in workbooks: labels, notes, and what to mend. */
export const documentWords = (language: 'zh' | 'en'): DocumentWords =>
  language === 'en'
    ? { language, findings: findingsEn as typeof findings, imports: importsEn as typeof imports }
    : { language, findings, imports }
