import type { RecordBasis, RecordProposal } from '#contract/accountability.ts'
import { USUAL_GROUND } from '#domain/accountability/grounds.ts'
import type { OwnMeasure } from '#domain/accountability/measures.ts'
import type { Figures, Part, RecordSource } from '#domain/accountability/record.ts'
import type { Day } from '#domain/calendar/day.ts'
import { readEvidence } from '#domain/facts/evidence.ts'
import type { Problems } from '#ui/problems.ts'
import { checkDecided, emptyDecided, toDecided } from './decided-values.ts'
import type { DecidedValues } from './decided-values.ts'

export interface PersonValues {
  name: string
  post: string
  part: Part
}

export interface ProposeValues {
  /** Handled here, or decided elsewhere and only recorded. */
  mode: 'propose' | 'record'
  unit: string
  source: RecordSource
  about: RecordProposal['about']
  /** Empty: an event of its own. */
  event: string
  title: string
  account: string
  figures: Figures[]
  grounds: string[]
  evidenceText: string
  wholeUnit: boolean
  persons: PersonValues[]
  proposed: OwnMeasure
  decided: DecidedValues
}

export const emptyPerson = (name = ''): PersonValues => ({ name, post: '', part: 'direct' })
export const emptyFigures = (): Figures => ({ what: '', reported: '', verified: '' })

/** What a proposal is started from. */
export interface ProposeStart {
  mode: ProposeValues['mode']
  unit: string
  source: RecordSource
  about: RecordProposal['about']
  /** What the server found about it. */
  basis?: RecordBasis | undefined
  /** Where the caller has a better one. */
  title?: string | undefined
}

export function startProposal({
  mode,
  unit,
  source,
  about,
  basis,
  title,
}: ProposeStart): ProposeValues {
  const usual = source === 'misstatement' || source === 'false-report' ? [USUAL_GROUND[source]] : []
  return {
    mode,
    unit,
    source,
    about,
    event: '',
    title: (title ?? basis?.title ?? '').slice(0, 200),
    account: (basis?.account ?? '').slice(0, 4000),
    figures: [...(basis?.figures ?? [])],
    grounds: [...new Set([...usual, ...(basis?.grounds ?? [])])],
    evidenceText: '',
    wholeUnit: false,
    persons: [],
    proposed: 'talk',
    decided: emptyDecided(),
  }
}

const MISSING = { key: 'ui.problem.required' } as const

export function checkProposal(values: ProposeValues, today: Day): Problems {
  const problems: Record<string, Problems[string]> = {}
  if (values.unit === '') problems['unit'] = { key: 'accountability.propose.noUnit' }
  if (values.title.trim().length < 2) problems['title'] = MISSING
  if (values.account.trim().length < 2) problems['account'] = MISSING
  if (!values.wholeUnit && values.persons.length === 0) {
    problems['subjects'] = { key: 'accountability.propose.noSubject' }
  }
  const [bad] = readEvidence(values.evidenceText).unreadable
  if (bad !== undefined) {
    problems['evidenceText'] = { key: 'notices.form.unreadable', params: { text: bad } }
  }
  Object.assign(problems, groundProblem(values), figureProblems(values))
  for (const [at, { name, post }] of values.persons.entries()) {
    if (name.trim().length < 2) problems[`persons.${at}.name`] = MISSING
    if (post.trim().length < 2) problems[`persons.${at}.post`] = MISSING
  }
  if (values.mode === 'record') Object.assign(problems, checkDecided(values.decided, today))
  return problems
}

function groundProblem({ grounds, source }: ProposeValues): Problems {
  if (grounds.length === 0) return { grounds: { key: 'accountability.propose.noGround' } }
  if (source !== 'misstatement' || grounds.includes('Y4-08')) return {}
  return { grounds: { key: 'accountability.propose.needsY408' } }
}

function figureProblems({ figures, source }: ProposeValues): Problems {
  const problems: Record<string, Problems[string]> = {}
  if (source === 'false-report' && figures.length === 0) {
    problems['figures'] = { key: 'accountability.propose.needsFigures' }
  }
  for (const [at, { what, reported, verified }] of figures.entries()) {
    if (what.trim() === '') problems[`figures.${at}.what`] = MISSING
    if (reported.trim() === '') problems[`figures.${at}.reported`] = MISSING
    if (verified.trim() === '') problems[`figures.${at}.verified`] = MISSING
    else if (reported.trim() === verified.trim()) {
      problems[`figures.${at}.verified`] = { key: 'accountability.propose.sameFigures' }
    }
  }
  return problems
}

export function toProposal(values: ProposeValues): RecordProposal {
  const { mode, evidenceText, wholeUnit, persons, decided, event, figures, ...said } = values
  return {
    ...said,
    event: event === '' ? null : event,
    title: said.title.trim(),
    account: said.account.trim(),
    figures: figures.map(({ what, reported, verified }) => ({
      what: what.trim(),
      reported: reported.trim(),
      verified: verified.trim(),
    })),
    evidence: readEvidence(evidenceText).evidence,
    subjects: [
      ...(wholeUnit ? [{ kind: 'unit' as const }] : []),
      ...persons.map(({ name, post, part }) => ({
        kind: 'person' as const,
        name: name.trim(),
        post: post.trim(),
        part,
      })),
    ],
    decided: mode === 'record' ? toDecided(decided) : null,
  }
}
