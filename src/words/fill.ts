export type WordParams = Readonly<Record<string, string | number>>

/** `{name}`, or with a choice of number `{count|# fact|# facts}` where `#` is the value. */
const placeholder = /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g

/** Names of the placeholders of a text, each once, in order of appearance. */
export function placeholdersOf(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(placeholder), ([, name = '']) => name))]
}

/**
 * Puts values into the `{named}` placeholders of a text.
 * A placeholder without a value stays visible, so that the fault is seen, and is told to `report`.
 */
export function fill(
  text: string,
  params: WordParams = {},
  report?: (name: string) => void,
): string {
  return text.replace(placeholder, (whole, name: string, one?: string, many?: string) => {
    const value = Object.prototype.hasOwnProperty.call(params, name) ? params[name] : undefined
    if (value === undefined) {
      report?.(name)
      return whole
    }
    const chosen = Number(value) === 1 ? one : many
    return chosen === undefined ? String(value) : chosen.replace('#', String(value))
  })
}
