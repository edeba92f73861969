import type { Problems } from '#ui/problems.ts'

/** As the contract says. */
const MOST = 1000

export interface SectionReason {
  because: string
  /** By fact; there is a key for each that is chosen. */
  entries: Record<string, string>
}

/** Each reason says something, and not more than is read. */
export function reasonProblems({ because, entries }: SectionReason): Problems {
  const given = { because, ...prefixed(entries) }
  return Object.fromEntries(
    Object.entries(given).flatMap(([path, text]) => {
      if (text.trim().length < 2) return [[path, { key: 'ui.problem.required' }]]
      return text.length > MOST
        ? [[path, { key: 'ui.problem.tooLong', params: { max: MOST } }]]
        : []
    }),
  )
}

const prefixed = (entries: SectionReason['entries']) =>
  Object.fromEntries(Object.entries(entries).map(([fact, why]) => [`entries.${fact}`, why]))
