import type { Explain, Failure } from '#client/failure.ts'
import { RefusedError, UnreachableError } from '#client/refused-error.ts'
import type { Problem } from '#contract/refusal.ts'
import { sentenceOf } from '#ui/problems.ts'
import type { Sentence, Translate, Words } from '#ui/words.ts'

type FieldProblem = NonNullable<Problem['fields']>[number]

/**
 * Why a field was refused, as its form would say it; a ledger's own findings are worded where its form
 * is. A text that lacks one character is missing.
 */
function sentenceOfField({ code, params }: FieldProblem): Sentence {
  const { minimum = 1, maximum, least } = params
  if (code === 'wrong-day') return { key: 'ui.problem.wrongDay' }
  if (code === 'notice-until' && least !== undefined) {
    return { key: 'ui.problem.dayAfter', params: { day: least } }
  }
  const isMissing = code === 'invalid-type' || (code === 'too-small' && Number(minimum) <= 1)
  if (isMissing) return { key: 'ui.problem.required' }
  if (code === 'too-big' && maximum === undefined) return { key: 'ui.problem.invalid' }
  const issue = { ...params, code: code.replaceAll('-', '_'), path: [], message: '' }
  return sentenceOf(issue, code)
}

function explainRefusal({ code, params, correlation, fields }: Problem, t: Translate): Failure {
  const says = (field: FieldProblem) => {
    const sentence = sentenceOfField(field)
    return t(sentence.key, sentence.params)
  }
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
