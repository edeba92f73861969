import type { z } from 'zod'
import type { listAudit } from '#contract/audit.ts'
import { isDay } from '#domain/calendar/day.ts'

export type AuditQuery = z.input<typeof listAudit.query & z.ZodType>

export interface AuditFilter {
  from: string
  to: string
  who: string
  action: string
  subject: string
}

/** Nouns that an action may begin with. */
export const NOUNS = [
  'session',
  'account',
  'unit',
  'period',
  'scheme',
  'section',
  'fact',
  'evidence',
  'judgement',
  'exception',
  'objection',
  'scorecard',
  'history',
  'import',
  'export',
  'system',
] as const
export type Noun = (typeof NOUNS)[number]

export const nounOf = (action: string): Noun | undefined =>
  NOUNS.find((noun) => noun === action.split('.')[0])

/** What is asked of the server: fields left empty, and half-typed days, narrow nothing. */
export function queryOf({ from, to, who, action, subject }: AuditFilter): AuditQuery {
  const texts = { who: who.trim(), action, subject: subject.trim() }
  return {
    ...(isDay(from) && { from }),
    ...(isDay(to) && { to }),
    ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== '')),
  }
}
