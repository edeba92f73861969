import { administratorsAmong } from '#domain/administrators.ts'
import { ROLES, roleWords } from '#domain/access.ts'
import type { Role } from '#domain/access.ts'
import type { Words } from '#domain/words.ts'
import type { Problems } from '#ui/problems.ts'
import type { Sentence } from '#ui/words.ts'

export const isRole = (text: string): text is Role => ROLES.some((role) => role === text)

export interface GrantText {
  role: string
  unit: string
}

/**
 * What is wrong with a list of grants, before the server says it: something left out, the same
 * twice, or two of the three administrators in one hand.
 */
export function rolesProblems(
  grants: readonly GrantText[],
  say: (words: Words) => string,
): Problems {
  const problems: Record<string, Sentence> = {}
  const seen = new Set<string>()
  const [first, second] = administratorsAmong(grants.map(({ role }) => role).filter(isRole))
  grants.forEach(({ role, unit }, index) => {
    const key = `${role}@${unit}`
    if (role === '') problems[`roles.${index}.role`] = { key: 'ui.problem.choice' }
    else if (role === second && first !== undefined) {
      const params = { role: say(roleWords[second]), other: say(roleWords[first]) }
      problems[`roles.${index}.role`] = { key: 'accounts.roles.conflict', params }
    }
    if (unit === '') problems[`roles.${index}.unit`] = { key: 'ui.problem.choice' }
    else if (seen.has(key)) problems[`roles.${index}.unit`] = { key: 'accounts.roles.twice' }
    seen.add(key)
  })
  return problems
}
