import type { Fact } from '#domain/facts/fact.ts'
import { figureOf } from '#domain/ledgers/incident-kinds.ts'
import type { IncidentKind } from '#domain/ledgers/incident-kinds.ts'
import type { ObservationKindId } from '#domain/observation/kind.ts'
import type { Sign } from '#domain/observation/warning.ts'

const kindOf: Partial<Record<IncidentKind, ObservationKindId>> = {
  'site-down': 'site-failure',
  'homepage-overdue': 'homepage-age',
  'news-columns-overdue': 'news-columns-overdue',
  'columns-overdue': 'columns-overdue',
  'columns-blank': 'columns-blank',
  'account-overdue': 'account-silence',
}

/** What an incident says of itself; undefined where it is another kind, rejected, or put right. */
export function signOf({ unit, day, values, verification }: Fact): Sign | undefined {
  if (verification?.outcome === 'rejected' || values['resolvedOn'] !== undefined) return undefined
  const held = verification?.outcome === 'corrected' ? verification.values : values
  const incident = held['kind'] as IncidentKind
  const kind = kindOf[incident]
  const figure = figureOf[incident]
  const value = figure === undefined ? undefined : held[figure]
  if (kind === undefined || value === undefined) return undefined
  const subject = String(held['name'] ?? '')
  return { unit, kind, subject, day, value: Number(value), from: 'reported' }
}
