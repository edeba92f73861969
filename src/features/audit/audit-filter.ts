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
  unit: string
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
  'notice',
  'instruction',
  'bulletin',
  'bulletin-comment',
  'edition',
  'discrepancy',
  'observation',
  'check',
  'snapshot',
  'accountability',
  'scorecard',
  'history',
  'message',
  'reminder',
  'extension',
  'import',
  'export',
  'calendar',
  'mail',
  'host',
  'key',
  'letterhead',
  'delegation',
  'view',
  'system',
] as const
export type Noun = (typeof NOUNS)[number]

export const nounOf = (action: string): Noun | undefined =>
  NOUNS.find((noun) => noun === action.split('.')[0])

/** What is asked of the server: fields left empty, and half-typed days, narrow nothing. */
export function queryOf({ from, to, who, action, subject, unit }: AuditFilter): AuditQuery {
  const texts = { who: who.trim(), action, subject: subject.trim(), unit }
  return {
    ...(isDay(from) && { from }),
    ...(isDay(to) && { to }),
    ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== '')),
  }
}

/** A head as somebody copies it from paper; empty when none is typed, undefined when it is none. */
export function headTyped(text: string): string | undefined {
  const squeezed = text.replace(/\s+/g, '').replace(/：/g, ':').toLowerCase()
  return /^([1-9]\d{0,14}:(sha256|sm3):[0-9a-f]{64})?$/.test(squeezed) ? squeezed : undefined
}
