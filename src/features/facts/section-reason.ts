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
  const problems: Record<string, Problems[string]> = {}
  for (const [path, text] of Object.entries({ because, ...prefixed(entries) })) {
    if (text.trim().length < 2) problems[path] = { key: 'ui.problem.required' }
    else if (text.length > MOST) {
      problems[path] = { key: 'ui.problem.tooLong', params: { max: MOST } }
    }
  }
  return problems
}

const prefixed = (entries: SectionReason['entries']) =>
  Object.fromEntries(Object.entries(entries).map(([fact, why]) => [`entries.${fact}`, why]))
