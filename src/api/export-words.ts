import type { Words } from '#domain/words.ts'
import { exporting as en } from '#words/en/exporting.ts'
import hant from '#words/zh-hant.generated.json' with { type: 'json' }
import hantTerms from '#words/zh-hant-terms.generated.json' with { type: 'json' }
import { exporting as zh } from '#words/zh/exporting.ts'

export type Language = 'zh' | 'zh-Hant' | 'en'

/** What lists say in a language: their own words, and those that definitions of the domain carry. */
export interface ListWords {
  t: typeof zh
  say(words: Words): string
}

const terms: Readonly<Record<string, string>> = hantTerms

export function listWords(language: Language): ListWords {
  switch (language) {
    case 'zh':
      return { t: zh, say: (words) => words.zh }
    case 'zh-Hant':
      return { t: hant.exporting, say: (words) => terms[words.zh] ?? words.zh }
    case 'en':
      return { t: en, say: (words) => words.en }
  }
}
