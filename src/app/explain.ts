import type { Explain, Failure } from '#client/failure.ts'
import { RefusedError, UnreachableError } from '#client/refused-error.ts'
import type { Problem } from '#contract/refusal.ts'
import type { Translate, WordKey, Words } from '#ui/words.ts'

type FieldProblem = NonNullable<Problem['fields']>[number]

/** Words for what the contract itself refuses; a ledger's own findings are worded where its form is. */
const generalProblems: Record<string, WordKey> = {
  'too-small': 'ui.problem.required',
  'invalid-type': 'ui.problem.required',
  'unrecognized-keys': 'ui.problem.unknownField',
}

function explainRefusal({ code, params, correlation, fields }: Problem, t: Translate): Failure {
  const says = (field: FieldProblem) => t(generalProblems[field.code] ?? 'ui.problem.invalid')
  return {
    code,
    sentence: t(`refusals.${code}.what`, params),
    next: t(`refusals.${code}.next`, params),
    ...(correlation !== '' && { correlation }),
    ...(fields && { fields: Object.fromEntries(fields.map((field) => [field.path, says(field)])) }),
  }
}

/** Refusals and lost connections in the reader's language; anything else is a fault of our own. */
export const explainWith =
  ({ t }: Pick<Words, 't'>): Explain =>
  (error) => {
    if (error instanceof RefusedError) return explainRefusal(error.problem, t)
    if (error instanceof UnreachableError) {
      return {
        code: 'unreachable',
        sentence: t('ui.request.offline'),
        next: t('ui.request.offlineNext'),
      }
    }
    return undefined
  }
