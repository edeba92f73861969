import type { Words } from '#domain/words.ts'

/** `Y1-07` is a clause of 粤府办〔2013〕52号, `N9-02` one of 国办发〔2013〕100号. */
export type ClauseId = string

export type FoundingDocumentNumber = '粤府办〔2013〕52号' | '国办发〔2013〕100号'

/** Whom a clause binds. */
export const CLAUSE_SCOPES = [
  'region',
  'department',
  'key-department',
  'region-key-department',
  'province',
  'press-office',
  'internet-office',
  'industry-office',
  'general-office',
  'publicity',
  'central',
] as const
export type ClauseScope = (typeof CLAUSE_SCOPES)[number]

/** In what way its fulfilment can be seen. */
export const CLAUSE_KINDS = [
  'threshold',
  'count',
  'count-by-form',
  'count-by-channel',
  'count-by-group',
  'boolean',
  'checklist',
  'rate',
  'ratio',
  'coverage',
  'timeliness',
  'trend',
  'calendar',
  'event',
  'process',
  'amount',
  'quality',
  'qualitative',
  'not-applicable',
] as const
export type ClauseKind = (typeof CLAUSE_KINDS)[number]

export interface Clause {
  id: ClauseId
  document: FoundingDocumentNumber
  /** The part of the document it stands in, as numbered there. */
  section: string
  dutyHolder: Words
  /** `zh` is the phrase as it stands in the document, …… where words between are left out. */
  duty: Words
  /** What is asked, as far as the document says; only Y1-04, Y1-05 and Y1-07 and their models have numbers. */
  threshold: Words
  appliesTo: ClauseScope[]
  /** Whom it also guides, without binding them. */
  byReference?: ClauseScope[]
  /** The clause of the province that lays the same duty on organs of the province. */
  counterpart?: ClauseId
  /** The scope as the field notes write it: R region, D department, P organ of the province. */
  scopeText: string
  kinds: ClauseKind[]
  evidence: Words
}

/** A clause inside its own document's list. */
export type ClauseBody = Omit<Clause, 'document'>

/** 原则上 leaves room for an exception that the office agrees to. */
export const allowsException = (clause: Pick<ClauseBody, 'duty'>): boolean =>
  clause.duty.zh.includes('原则上')

/** The stretches of text that make up the phrase. */
export const phraseParts = (clause: ClauseBody): string[] => clause.duty.zh.split('……')
