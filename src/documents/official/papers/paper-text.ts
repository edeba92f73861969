import type { ParagraphBlock, Run } from '#documents/official/model.ts'

/** A text of several lines as paragraphs of the body. */
export const paragraphsOf = (text: string): ParagraphBlock[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => textBlock(line))

export const textBlock = (...runs: readonly Run[]): ParagraphBlock => ({ kind: 'paragraph', runs })

/** With a full stop at the end, where it has no sign there. */
export const sentence = (text: string): string =>
  /[。！？；：，、…]$/.test(text.trim()) ? text.trim() : `${text.trim()}。`

/** Without one, where the sentence goes on. */
export const clause = (text: string): string => text.trim().replace(/[。；，]+$/, '')

/** The day of an instant with offset, in whose province's time it is written. */
export const dayOfInstant = (instant: string): string => instant.slice(0, 10)
