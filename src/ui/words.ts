import { computed, inject, shallowRef, warn } from 'vue'
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

export interface UsedWords {
  /** `t('ui.action.cancel')` in the language shown; a key that does not exist fails the type check. */
  t: Translate
  /** Words that a definition in the domain carries with it, such as the label of a ledger's field. */
  say: (words: DomainWords) => string
  locale: ComputedRef<Locale>
  /** Loads the words of another language, then shows them. */
  change: (locale: Locale) => Promise<void>
}

/** The words as a Vue plugin; outside of components they are used as they are. */
export interface Words extends UsedWords {
  /** Loads what `first` left out; done at once where all is there. */
  whole: () => Promise<void>
  install: (app: App) => void
}

/** `first`: only what the screens need that open first, where the language has such a part. */
export type Extent = 'whole' | 'first'

/** What `lang` says for each language, so that fonts and screen readers choose rightly. */
const languageTags: Record<Locale, string> = { zh: 'zh-CN', 'zh-Hant': 'zh-Hant', en: 'en' }

const loaders: Record<Locale, () => Promise<object>> = {
  zh: async () => (await import('#words/zh.ts')).zh,
  'zh-Hant': async () => (await import('#words/zh-hant.generated.json')).default,
  en: async () => (await import('#words/en.ts')).en,
}

const firstWords = async () => (await import('#words/zh-first.ts')).zhFirst

/** Words of one language by key, and those of the domain's definitions by their Simplified text. */
interface Loaded {
  locale: Locale
  extent: Extent
  texts: ReadonlyMap<string, string>
  terms: ReadonlyMap<string, string>
}

async function load(locale: Locale, asked: Extent = 'whole'): Promise<Loaded> {
  const extent = locale === 'zh' ? asked : 'whole'
  const [tree, terms] = await Promise.all([
    extent === 'first' ? firstWords() : loaders[locale](),
    locale === 'zh-Hant' ? import('#words/zh-hant-terms.generated.json') : undefined,
  ])
  return {
    locale,
    extent,
    texts: new Map(flatten(tree)),
    terms: new Map(Object.entries(terms?.default ?? {})),
  }
}

function* flatten(tree: object, path = ''): Generator<[key: string, text: string]> {
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') yield [path + key, value]
    else yield* flatten(value as object, `${path}${key}.`)
  }
}

const wordsKey: InjectionKey<UsedWords> = Symbol('words')

/** The words of one language; the others are loaded when they are asked for. */
export async function createWords(initial: Locale, extent?: Extent): Promise<Words> {
  const shown = shallowRef(await load(initial, extent))
  let loading: Promise<void> | undefined

  function show(loaded: Loaded) {
    shown.value = loaded
    if (typeof document !== 'undefined') {
      document.documentElement.lang = languageTags[loaded.locale]
    }
  }
  show(shown.value)

  async function loadRest() {
    const { locale } = shown.value
    const loaded = await load(locale)
    // Another language, chosen meanwhile, is whole by itself.
    if (shown.value.locale === locale) show(loaded)
  }
  const whole = async () => {
    if (shown.value.extent === 'first') await (loading ??= loadRest())
  }

  const words: UsedWords = {
    t(key, params) {
      const text = shown.value.texts.get(key)
      if (text === undefined && shown.value.extent === 'first') {
        void whole()
        return ''
      }
      if (text === undefined) {
        warn(`no words for ${key}`)
        return key
      }
      return fill(text, params, (name) => warn(`no value for {${name}} in ${key}`))
    },
    say({ zh, en }) {
      const { locale, terms } = shown.value
      return locale === 'en' ? en : (terms.get(zh) ?? zh)
    },
    locale: computed(() => shown.value.locale),
    change: async (locale) => show(await load(locale)),
  }
  return { ...words, whole, install: (app) => void app.provide(wordsKey, words) }
}

/** The words, in a component. */
export function useWords(): UsedWords {
  const words = inject(wordsKey)
  if (!words) throw new Error('the application has no words: use the plugin that createWords makes')
  return words
}
