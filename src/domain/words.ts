/** A text for users in both written languages; Traditional Chinese is made from `zh` at build. */
export interface Words {
  zh: string
  en: string
}

/**
 * Why something is as it is, for a sentence that the face of the product writes in its reader's
 * language: a code from a closed list and the numbers and names in it.
 */
export interface Reason<Code extends string = string> {
  code: Code
  params: Readonly<Record<string, string | number>>
}

export const reason = <Code extends string>(
  code: Code,
  params: Readonly<Record<string, string | number>> = {},
): Reason<Code> => ({ code, params })
