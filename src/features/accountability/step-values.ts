import type { RecordBody } from '#contract/accountability-body.ts'
import type { HearingForm } from '#domain/accountability/hearing.ts'
import type { Measure } from '#domain/accountability/measures.ts'
import type { RemedyResult } from '#domain/accountability/record.ts'
import { REMEDY_RULES } from '#domain/accountability/remedies.ts'
import type { RemedyStage } from '#domain/accountability/remedy-stage.ts'
import type { RecordAction } from '#domain/accountability/workflow.ts'
import { isDay } from '#domain/calendar/day.ts'
import type { Day } from '#domain/calendar/day.ts'
import type { Problems } from '#ui/problems.ts'
import { checkDecided, emptyDecided, toDecided } from './decided-values.ts'
import type { DecidedValues } from './decided-values.ts'

export interface StepValues {
  text: string
  day: string
  hearing: HearingForm | ''
  measure: Measure | ''
  number: string
  organ: string
  /** Place of the outcome and the stage: `0 organ-review`. */
  remedy: string
  result: RemedyResult | ''
  until: string
  decided: DecidedValues
}

/** What a move asks for. */
export type Needed =
  | 'text'
  | 'day'
  | 'hearing'
  | 'measure'
  | 'remedy'
  | 'organ'
  | 'result'
  | 'decided'

export const NEEDS: Readonly<Record<RecordAction, readonly Needed[]>> = {
  ask: ['day'],
  state: ['text'],
  hear: ['hearing', 'text'],
  decide: ['measure', 'text'],
  approve: [],
  'send-back': ['text'],
  dismiss: ['text'],
  serve: ['day'],
  record: ['decided'],
  appeal: ['text'],
  review: ['result', 'text'],
  'note-remedy': ['remedy', 'day', 'organ'],
  'note-outcome': ['result', 'day', 'text'],
  complete: ['text'],
}

export const startValues = (record: RecordBody, today: Day, act: RecordAction): StepValues => ({
  text: '',
  day: act === 'ask' ? '' : today,
  hearing: record.hasStated ? 'written' : '',
  measure: '',
  number: '',
  organ: '',
  remedy: remedyChoices(record)[0]?.value ?? '',
  result: '',
  until: '',
  decided: emptyDecided(),
})

/** Every remedy that was not sought yet, by its outcome. */
export const remedyChoices = ({ outcomes }: RecordBody) =>
  outcomes.flatMap(({ windows, measure }, at) =>
    windows.map(({ stage }) => ({ value: `${at} ${stage}`, at, stage, measure })),
  )

/** The organ of the remedy is known where it is this office. */
export const isElsewhere = ({ remedy }: Pick<StepValues, 'remedy'>): boolean => {
  const [, stage] = remedy.split(' ')
  return stage !== undefined && !REMEDY_RULES[stage as RemedyStage].ours
}

const MISSING = { key: 'ui.problem.required' } as const

/** What is missing for a move; the server says the rest. */
export function checkStep(act: RecordAction, values: StepValues, today: Day): Problems {
  const isMissing: Record<Exclude<Needed, 'decided'>, boolean> = {
    text: values.text.trim().length < 2,
    day: !isDay(values.day),
    hearing: values.hearing === '',
    measure: values.measure === '',
    remedy: values.remedy === '',
    organ: isElsewhere(values) && values.organ.trim().length < 2,
    result: values.result === '',
  }
  const problems: Record<string, Problems[string]> = {}
  for (const one of NEEDS[act]) {
    if (one === 'decided') Object.assign(problems, checkDecided(values.decided, today))
    else if (isMissing[one]) problems[one] = MISSING
  }
  if (values.result === 'changed' && values.measure === '' && !isDay(values.until)) {
    problems['measure'] = MISSING
  }
  return problems
}

/** What the endpoint takes of it. */
export function toBody(act: RecordAction, values: StepValues, version: number) {
  const { measure, hearing, result, day, until } = values
  const needs = new Set(NEEDS[act])
  const [at, stage] = values.remedy.split(' ')
  const isChanged = result === 'changed'
  const said = { text: values.text.trim(), version }
  return {
    said,
    measure: measure !== '' && (needs.has('measure') || isChanged) ? { measure } : {},
    result: needs.has('result') && result !== '' ? { result } : {},
    handling: {
      ...(needs.has('day') && { day }),
      ...(needs.has('hearing') && hearing !== '' && { hearing }),
      ...(needs.has('decided') && { decided: toDecided(values.decided) }),
      ...(needs.has('remedy') && { outcome: Number(at), stage: stage as RemedyStage }),
      ...(needs.has('organ') && isElsewhere(values) && { organ: values.organ.trim() }),
      ...(act === 'serve' && { number: values.number.trim() }),
      ...(isChanged && isDay(until) && { until }),
    },
  }
}
