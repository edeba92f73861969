/** What was sent last, and under which key: sent once more, also after a reload, it is the same write. */
export interface Attempt {
  content: string
  key: string
}

/** A key that makes a repeated write the same write. */
export const newKey = (): string => crypto.getRandomValues(new Uint32Array(4)).join('-')

/** The attempt that was made before where this is the same, or a new one. */
export const attemptFor = (content: string, last: Attempt | null): Attempt =>
  last?.content === content ? last : { content, key: newKey() }
