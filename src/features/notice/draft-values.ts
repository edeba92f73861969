import type { NoticeDraft } from '#contract/notice.ts'
import type { DraftSides } from '#domain/notice/draft.ts'
import type { Problem } from '#domain/notice/notice.ts'
import type { ExactText } from '#domain/number/exact.ts'
import { isExactText } from '#domain/number/exact.ts'
import type { Problems } from '#ui/problems.ts'

/** A problem as it is typed. */
export interface ProblemValues {
  indicator: string
  points: string
  lost: string
  because: string
  /** Ids with spaces between. */
  clauses: string
}

type Texts = 'title' | 'topic' | 'basis' | 'ask' | 'feedback' | 'contact' | 'signatory'

export interface DraftValues
  extends
    Pick<NoticeDraft, Texts | 'units' | 'helpers' | 'kind' | 'means' | 'source' | 'severity'>,
    Pick<NoticeDraft, 'period' | 'facts' | 'earlier' | 'evidence'> {
  termUnit: NoticeDraft['term']['unit']
  count: number | null
  problems: ProblemValues[]
  /** Why a second one on the same topic. */
  because: string
  /** Of a stored draft: what it said when one began. */
  base: { version: number; sides: DraftSides } | null
}

export const emptyProblem = (): ProblemValues => ({
  indicator: '',
  points: '',
  lost: '',
  because: '',
  clauses: '',
})

export const typed = (one: Omit<Problem, 'remedy' | 'struck'>): ProblemValues => ({
  indicator: one.indicator,
  points: one.points ?? '',
  lost: one.lost ?? '',
  because: one.because,
  clauses: one.clauses.join(' '),
})

const TEXTS: readonly Texts[] = [
  'title',
  'topic',
  'basis',
  'ask',
  'feedback',
  'contact',
  'signatory',
]

/** @param asksWhy a running notice on the topic was pointed out */
export function checkDraft(values: DraftValues, asksWhy: boolean): Problems {
  const problems: Record<string, Problems[string]> = {}
  const missing = { key: 'ui.problem.required' } as const
  for (const name of TEXTS) if (values[name].trim().length < 2) problems[name] = missing
  if (values.units.length === 0) problems['units'] = missing
  if (values.means.length === 0) problems['means'] = missing
  const { count } = values
  if (count === null || !Number.isSafeInteger(count) || count < 1 || count > 365) {
    problems['count'] = { key: 'notices.draft.badTerm' }
  }
  for (const [at, one] of values.problems.entries()) {
    if (one.indicator.trim().length < 2) problems[`problems.${at}.indicator`] = missing
    if (one.because.trim().length < 2) problems[`problems.${at}.because`] = missing
    for (const name of ['points', 'lost'] as const) {
      const text = one[name].trim()
      if (text !== '' && !isExactText(text)) {
        problems[`problems.${at}.${name}`] = { key: 'notices.draft.notANumber' }
      }
    }
  }
  if (asksWhy && values.because.trim().length < 2) problems['because'] = missing
  return problems
}

const exactOrNull = (text: string): ExactText | null => (text.trim() === '' ? null : text.trim())

export function toDraft(values: DraftValues, asksWhy: boolean): NoticeDraft {
  const { count, termUnit, problems, because, base: _base, ...said } = values
  return {
    ...said,
    term: { count: count ?? 1, unit: termUnit },
    problems: problems.map((one) => ({
      indicator: one.indicator.trim(),
      points: exactOrNull(one.points),
      lost: exactOrNull(one.lost),
      because: one.because.trim(),
      clauses: one.clauses.split(/[\s,，、]+/).filter((id) => id !== ''),
    })),
    ...(asksWhy && { because: because.trim() }),
  }
}
