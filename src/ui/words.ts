import { createI18n, useI18n } from 'vue-i18n'
import { computed, inject, warn } from 'vue'
import type { App, ComputedRef, InjectionKey } from 'vue'
import type { Words as DomainWords } from '#domain/words.ts'
import { fill } from '#words/fill.ts'
import type { WordParams } from '#words/fill.ts'
import type { zh } from '#words/zh.ts'

export type Locale = 'zh' | 'zh-Hant' | 'en'
export const locales: readonly Locale[] = ['zh', 'zh-Hant', 'en']

/** Dotted paths to the texts of a tree of words: `ui.action.cancel`. */
type LeafPath<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${LeafPath<Tree[Key]>}`
}[keyof Tree & string]

export type Messages = typeof zh
export type WordKey = LeafPath<Messages>
export type Translate = (key: WordKey, params?: WordParams) => string

/** A sentence that is not yet in a language. */
export interface Sentence {
  key: WordKey
  params?: WordParams
}

export interface Words {
  install: (app: App) => void
  /** For what is no component: follows the language shown. */
  t: Translate
  locale: () => Locale
  /** Loads the words of another language, then shows them. */
  change: (locale: Locale) => Promise<void>
}

/** What `lang` says for each language, so that fonts and screen readers choose rightly. */
const languageTags: Record<Locale, string> = { zh: 'zh-CN', 'zh-Hant': 'zh-Hant', en: 'en' }

const loaders: Record<Locale, () => Promise<Messages>> = {
  zh: async () => (await import('#words/zh.ts')).zh,
  // A generated file may lag behind zh while words are being written; a test refuses a stale one.
  'zh-Hant': async () =>
    (await import('#words/zh-hant.generated.json')).default as unknown as Messages,
  en: async () => (await import('#words/en.ts')).en,
}

type Ready = { [key: string]: Ready | ((context: { values: Record<string, unknown> }) => string) }

/**
 * Texts as functions that fill themselves: no message compiler is needed and no code is made at run
 * time, so a strict content security policy holds.
 */
function makeReady(tree: { [key: string]: unknown }): Ready {
  const ready: Ready = {}
  for (const [key, text] of Object.entries(tree)) {
    ready[key] =
      typeof text === 'string'
        ? ({ values }) =>
            fill(text, values as WordParams, (name) => warn(`no value for {${name}}: ${text}`))
        : makeReady(text as { [key: string]: unknown })
  }
  return ready
}

/** Words of the definitions in the domain, in Traditional Chinese; loaded with that language only. */
const terms = new Map<string, string>()

async function load(locale: Locale): Promise<Ready> {
  if (locale === 'zh-Hant' && terms.size === 0) {
    const { default: all } = await import('#words/zh-hant-terms.generated.json')
    for (const [simplified, traditional] of Object.entries(all)) terms.set(simplified, traditional)
  }
  return makeReady(await loaders[locale]())
}

const wordsKey: InjectionKey<Words> = Symbol('words')

/** The words of one language, as a Vue plugin. Only that language is loaded. */
export async function createWords(initial: Locale): Promise<Words> {
  const i18n = createI18n({
    legacy: false,
    locale: initial as string,
    fallbackLocale: initial as string,
    messages: { [initial]: await load(initial) },
    missing: (_locale, key) => {
      warn(`no words for ${key}`)
      return key
    },
  })
  const { global } = i18n

  function show(locale: Locale) {
    global.locale.value = locale
    global.fallbackLocale.value = locale
    if (typeof document !== 'undefined') document.documentElement.lang = languageTags[locale]
  }
  show(initial)

  const words: Words = {
    install(app) {
      app.use(i18n)
      app.provide(wordsKey, words)
    },
    t: (key, params = {}) => global.t(key, params),
    locale: () => global.locale.value as Locale,
    async change(locale) {
      global.setLocaleMessage(locale, await load(locale))
      show(locale)
    },
  }
  return words
}

export interface UsedWords {
  /** `t('ui.action.cancel')` in the language shown; a key that does not exist fails the type check. */
  t: Translate
  /** Words that a definition in the domain carries with it, such as the label of a ledger's field. */
  say: (words: DomainWords) => string
  locale: ComputedRef<Locale>
  change: Words['change']
}

export function useWords(): UsedWords {
  const { t, locale } = useI18n({ useScope: 'global' })
  const words = inject(wordsKey)
  const shown = computed(() => locale.value as Locale)
  return {
    t: (key, params = {}) => t(key, params),
    say({ zh, en }) {
      if (shown.value === 'en') return en
      return shown.value === 'zh' ? zh : (terms.get(zh) ?? zh)
    },
    locale: shown,
    change: async (to) => words?.change(to),
  }
}
