/** Whole words that the character tables get wrong for official Taiwan usage: [converted, wanted]. */
export const overrides: readonly (readonly [from: string, to: string])[] = [
  ['臺賬', '臺帳'],
  ['賬號', '帳號'],
  ['賬戶', '帳戶'],
]

/** Texts that stay as they are: a language is called by its own name. */
export const kept: readonly string[] = ['ui.locale.zh', 'ui.locale.zhHant', 'ui.locale.en']
