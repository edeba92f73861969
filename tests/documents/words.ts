import type { DocumentWords } from '#documents/finding-text.ts'
import { findings as enFindings } from '#words/en/findings.ts'
import { imports as enImports } from '#words/en/import.ts'
import { findings } from '#words/zh/findings.ts'
import { imports } from '#words/zh/import.ts'

export const zhWords: DocumentWords = { language: 'zh', findings, imports }
export const enWords: DocumentWords = { language: 'en', findings: enFindings, imports: enImports }
export const bothWords = [zhWords, enWords]
