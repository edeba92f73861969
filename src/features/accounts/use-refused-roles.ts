import { useExplain } from '#client/failure.ts'
import type { Explain } from '#client/failure.ts'
import { RefusedError } from '#client/refused-error.ts'
import { roleWords } from '#domain/access.ts'
import { useWords } from '#ui/words.ts'
import { isRole } from './roles-problems.ts'

/** Refusals about roles, with the role that stands in the way by name. */
export function useRefusedRoles(): Explain {
  const explain = useExplain()
  const { t, say } = useWords()
  const nameOf = (role: string | number | undefined) =>
    typeof role === 'string' && isRole(role) ? say(roleWords[role]) : undefined

  return (error) => {
    const failure = explain(error)
    if (!failure || !(error instanceof RefusedError)) return failure
    const { code, params } = error.problem
    const role = nameOf(params['role'])
    if (role === undefined) return failure
    const other = nameOf(params['other'])
    if (code === 'last-administrator') {
      return { ...failure, sentence: t('accounts.roles.last', { role }) }
    }
    if (code !== 'roles-conflict') return failure
    const sentence =
      other === undefined
        ? t('accounts.roles.takeover', { role })
        : t('accounts.roles.conflict', { role, other })
    return { ...failure, sentence }
  }
}
