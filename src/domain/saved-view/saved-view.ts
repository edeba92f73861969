import type { Action } from '#domain/access.ts'
import { MEASURES } from '#domain/accountability/measures.ts'
import { RECORD_SOURCES } from '#domain/accountability/record.ts'
import { RECORD_STATES } from '#domain/accountability/workflow.ts'
import { isDay } from '#domain/calendar/day.ts'
import { LEDGER_IDS } from '#domain/ledgers/ledger.ts'
import { SEVERITIES } from '#domain/notice/notice.ts'
import { NOTICE_STATES } from '#domain/notice/workflow.ts'
import { OBSERVATION_KINDS, OBSERVED_LEDGERS } from '#domain/observation/kind.ts'

/** Lists whose filters and order live in the address, and can be kept under a name. */
export const VIEW_LISTS = [
  'notices',
  'accountability',
  'bulletins',
  'discrepancies',
  'scorecards',
  'verification',
] as const
export type ViewList = (typeof VIEW_LISTS)[number]

/** What a parameter of the address may say. `text`: what only the list itself knows, a class say. */
type Values = readonly string[] | 'unit' | 'day' | 'whole' | 'text'

interface ViewRule {
  /** Whose right it takes to read the list. */
  access: Action
  /** Which parameters of the address belong to a view; the period and what is opened do not. */
  filters: Readonly<Record<string, Values>>
}

export const VIEW_RULES: Readonly<Record<ViewList, ViewRule>> = {
  notices: {
    access: 'notice.read',
    filters: {
      state: ['overdue', 'all', ...NOTICE_STATES],
      severity: SEVERITIES,
      region: 'unit',
      age: 'whole',
    },
  },
  accountability: {
    access: 'accountability.read',
    filters: {
      state: ['open', 'deciding', 'standing', ...RECORD_STATES],
      measure: MEASURES,
      source: RECORD_SOURCES,
      region: 'unit',
      from: 'day',
      to: 'day',
    },
  },
  bulletins: {
    access: 'bulletin.read',
    filters: { year: 'whole', show: ['open', 'issued'] },
  },
  discrepancies: {
    access: 'observation.read',
    filters: {
      state: ['decided', 'all'],
      kind: OBSERVATION_KINDS,
      ledger: OBSERVED_LEDGERS,
      direction: ['reported-better', 'reported-worse'],
    },
  },
  scorecards: {
    access: 'scorecard.read',
    filters: {
      q: 'text',
      class: 'text',
      region: 'text',
      grade: 'text',
      changed: 'text',
      state: 'text',
      sort: 'text',
      hide: 'text',
    },
  },
  verification: {
    access: 'fact.verify',
    filters: {
      state: ['pending', 'decided', 'all'],
      order: ['newest'],
      ledger: LEDGER_IDS,
      class: 'text',
      draw: 'text',
    },
  },
}

/** Parameters of the address and what they say; what is not there narrows nothing. */
export type ViewFilters = Readonly<Record<string, string>>

/** Of one account and list. */
export const MOST_VIEWS = 20
/** In characters. */
export const LONGEST_VIEW_NAME = 40
/** In characters: a search that somebody typed. */
export const LONGEST_FILTER = 200

/** Values that this moment offers, where the rule cannot know them: classes of a scheme, units in reach. */
export type Offered = Readonly<Record<string, readonly string[] | undefined>>

function isMeant(values: Values, text: string, offered: readonly string[] | undefined): boolean {
  if (offered) return offered.includes(text)
  if (typeof values !== 'string') return values.includes(text)
  if (values === 'day') return isDay(text)
  return values === 'whole' ? /^\d{1,4}$/.test(text) : true
}

/** Parameters that mean nothing to the list any more, so that a view goes on without them. */
export function unfitIn(list: ViewList, filters: ViewFilters, offered: Offered = {}): string[] {
  // Maps: what every object inherits is no parameter.
  const rules = new Map(Object.entries(VIEW_RULES[list].filters))
  const now = new Map(Object.entries(offered))
  return Object.entries(filters).flatMap(([name, text]) => {
    const values = rules.get(name)
    return values !== undefined && isMeant(values, text, now.get(name)) ? [] : [name]
  })
}

/** What is left of a view without the parameters that mean nothing. */
export function fittingOf(filters: ViewFilters, unfit: readonly string[]): ViewFilters {
  return Object.fromEntries(Object.entries(filters).filter(([name]) => !unfit.includes(name)))
}

/** Whether two views show the same. */
export function sameFilters(a: ViewFilters, b: ViewFilters): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...names].every((name) => a[name] === b[name])
}

/** What hides in a name, or would reorder the line that it stands in. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\uFFFD]/gu

/** A name as it is kept: in one line, and nothing in it that is not seen. */
export const viewName = (typed: string): string =>
  typed.normalize('NFC').replaceAll(HIDDEN, '').replaceAll(/\s+/g, ' ').trim()
