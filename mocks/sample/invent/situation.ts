import { addDays, type Day } from '#domain/calendar/day.ts'
import type { Period } from '#domain/period/period.ts'
import { isKeyDepartment } from '#domain/units/unit.ts'
import { lastKnownDay } from '../periods.ts'
import { courses, FAKER, FAKER_TRUTH, TWINS } from '../story/cast.ts'
import type { Area } from '../units/region.ts'
import type { SampleUnit } from '../units/units.ts'
import { chance, pick, type Word } from './chance.ts'
import { departmentThemes } from './department-themes.ts'
import { regionThemes } from './region-themes.ts'
import type { Theme } from './theme.ts'

/** A unit in a quarter, with everything its invented facts depend on. */
export interface Situation {
  unit: SampleUnit
  /** The unit whose lots are drawn: a twin draws those of the other. */
  lot: string
  period: Period
  /** Place of the period in the sample, from 0; negative before it begins. */
  index: number
  /** The last day of which anything is known. */
  until: Day
  rank: 'key' | 'department' | 'prefecture' | 'county'
  /** How well it works in this quarter, 0 to 1. */
  level: number
  /** Draws the same lots in each quarter, so that only its level decides. */
  steady: boolean
  theme: Theme
}

const USUAL: Record<Situation['rank'], number> = {
  key: 0.73,
  department: 0.71,
  prefecture: 0.72,
  county: 0.67,
}
const BY_AREA: Record<Area, number> = { 珠三角: 0.06, 粤东: -0.02, 粤西: -0.01, 粤北: 0 }

export function situationOf(unit: SampleUnit, period: Period, index: number): Situation {
  const [first, second] = TWINS
  const lot = unit.id === second ? first : unit.id
  const rank = rankOf(unit, period)
  const usual = { unit, lot, period, index, until: lastKnownDay(period), rank }
  const course = courses[unit.id]?.[Math.max(0, index)]
  return {
    ...usual,
    level: course ?? (unit.id === FAKER ? FAKER_TRUTH : levelOf(unit, lot, rank, index)),
    steady: course !== undefined || unit.id === FAKER,
    theme: themeOf(unit, lot, period),
  }
}

/** The same unit and quarter, had it worked so well. */
export const atLevel = (situation: Situation, level: number): Situation => ({ ...situation, level })

function rankOf(unit: SampleUnit, period: Period): Situation['rank'] {
  if (unit.kind === 'prefecture' || unit.kind === 'county') return unit.kind
  return isKeyDepartment(unit, period.to) ? 'key' : 'department'
}

/** A level of its own with a slow rise of the whole province, a drift and some unrest. */
function levelOf(unit: SampleUnit, lot: string, rank: Situation['rank'], index: number): number {
  const own = (chance(lot, 'level') + chance(lot, 'level', 2) - 1) * 0.22
  const drift = (chance(lot, 'drift') - 0.45) * 0.02 * Math.max(0, index)
  const unrest = (chance(lot, 'unrest', index) - 0.5) * 0.07
  const area = unit.area === undefined ? 0 : BY_AREA[unit.area]
  return clamp(USUAL[rank] + area + own + drift + unrest)
}

const clamp = (level: number): number => Math.min(0.99, Math.max(0.05, level))

function themeOf(unit: SampleUnit, lot: string, period: Period): Theme {
  const own = departmentThemes[unit.id.slice(unit.id.indexOf('-') + 1)]
  return own ?? pick(regionThemes(unit.area), lot, period.text, 'theme')
}

/** Most of a unit's habits stay from quarter to quarter; some change. */
const draw = (s: Situation, ...aspect: readonly Word[]): number =>
  s.steady || chance(s.lot, s.period.text, 'habit', ...aspect) < 0.7
    ? chance(s.lot, ...aspect)
    : chance(s.lot, s.period.text, ...aspect)

/** Whether the unit does something: likelier the better it works; `ease` moves the likelihood. */
export const does = (s: Situation, aspect: Word, ease = 0): boolean =>
  draw(s, 'does', aspect) < s.level + ease

/** Whether something comes up that is not the unit's to decide. */
export const occurs = (s: Situation, share: number, ...what: readonly Word[]): boolean =>
  chance(s.lot, s.period.text, 'occurs', ...what) < share

/** Of `whole` things, how many are done well: all at level 1, `worst` (a share) at level 0. */
export const doneOf = (s: Situation, whole: number, worst: number, aspect: Word): number => {
  const share = worst + (1 - worst) * Math.min(1, s.level + 0.12 * draw(s, 'done', aspect))
  return Math.min(whole, Math.round(whole * share))
}

/** A whole number between the two that depends on the unit and the quarter only, not on its level. */
export const number = (s: Situation, low: number, high: number, ...what: readonly Word[]): number =>
  low + Math.floor(chance(s.lot, s.period.text, 'number', ...what) * (high - low + 1))

export const choose = <T>(s: Situation, from: readonly T[], ...what: readonly Word[]): T =>
  pick(from, s.lot, s.period.text, 'choose', ...what)

/** Of a quarter that still runs, some already count up to the end of October; the others have nothing yet. */
export const counts = (s: Situation): boolean =>
  s.until === s.period.to || chance(s.lot, 'counts early') < 0.35

/** The day up to which figures are counted. */
export const countedUpTo = ({ period, until }: Situation): Day =>
  until === period.to ? until : addDays(period.from, 30)
