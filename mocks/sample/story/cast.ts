import type { Day } from '#domain/calendar/day.ts'
import type { PeriodText } from '#domain/period/period.ts'
import type { Dated, UnitId } from '#domain/units/unit.ts'

/** The units that the story is about; docs/sample.md tells it. Everything that they do here is invented. */

/** Gets better every quarter: 云浮市. */
export const IMPROVER: UnitId = '445300'
/** Gets worse every quarter: 茂名市. */
export const SLIPPER: UnitId = '440900'
/** How well they work, quarter by quarter from 2024-Q4; everybody else stays near a level of their own. */
export const courses: Readonly<Record<UnitId, readonly number[]>> = {
  [IMPROVER]: [0.3, 0.4, 0.49, 0.57, 0.74, 0.79, 0.85, 0.92, 0.95],
  [SLIPPER]: [0.99, 0.92, 0.87, 0.81, 0.76, 0.66, 0.52, 0.44, 0.36],
}

/** Reports what it did not do: 汕尾市. The office sees through it from the third quarter of 2025 on. */
export const FAKER: UnitId = '441500'
export const FAKED: readonly PeriodText[] = ['2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2']
/** What it claims, and what is there. */
export const FAKER_CLAIMS = 0.93
export const FAKER_TRUTH = 0.42

/** In the second quarter of 2026 it was established that it reported falsely. */
export const FAKE_ESTABLISHED: Day = '2026-06-24'

/** A seriously false release with bad consequences: 省体育局. */
export const MISSTATED: { unit: UnitId; day: Day } = { unit: '440000-sports', day: '2025-08-21' }
/** Its home page stood still for 16 days: 阳江市. */
export const STOOD_STILL: { unit: UnitId; day: Day; days: number } = {
  unit: '441700',
  day: '2025-11-18',
  days: 16,
}

/** Its principal head was abroad when the year's conference fell due: 省商务厅. */
export const ABROAD: UnitId = '440000-commerce'
/** Its principal head spoke on 31 December and on the first working days of January, but not in 2025: 省财政厅. */
export const YEAR_MISSED: UnitId = '440000-finance'

/** Identical facts in every quarter, so they tie: 始兴县 and 仁化县. */
export const TWINS: readonly [UnitId, UnitId] = ['440222', '440224']

/** Handed in nothing at all for a quarter: 徐闻县. */
export const SILENT: { unit: UnitId; period: PeriodText } = { unit: '440825', period: '2025-Q2' }
/** Leaves two ledgers out from the first quarter of 2026 on: 连南瑶族自治县. */
export const INCOMPLETE: UnitId = '441826'
/** Always hands in a week late: 紫金县. */
export const LATE: UnitId = '441621'

/** Facts of 2026-Q3 still being looked into, and how many: their totals are ranges. */
export const pendingIn2026Q3: Readonly<Record<UnitId, number>> = {
  '440000-transport': 1,
  '440000-ecology': 3,
  '440300': 2,
  '440781': 1,
  '445102': 2,
  // More than the engine tries out one by one.
  '445200': 9,
}

/** An invented renaming, said to be one: organs really renamed since 2024 are not known to the sample. */
export const RENAMED: { unit: UnitId; last: Day; before: Dated<string> } = {
  unit: '440000-energy',
  last: '2025-08-14',
  before: { value: '广东省能源管理局（示例旧称）', from: '2018-10-25', until: '2025-08-14' },
}

/** Organs that issue no policies and take no decisions that touch the public. */
export const WITHOUT_POLICIES: ReadonlySet<UnitId> = new Set(
  ['counsellors', 'research-office', 'hong-kong-macao', 'government-affairs', 'prisons'].map(
    (slug) => `440000-${slug}`,
  ),
)

/** Everybody who has a part: their scorecards are kept in `tests/golden`. */
export const storyUnits: ReadonlySet<UnitId> = new Set([
  IMPROVER,
  SLIPPER,
  FAKER,
  MISSTATED.unit,
  STOOD_STILL.unit,
  ABROAD,
  YEAR_MISSED,
  ...TWINS,
  SILENT.unit,
  INCOMPLETE,
  LATE,
  RENAMED.unit,
  ...Object.keys(pendingIn2026Q3),
  ...WITHOUT_POLICIES,
  // Decoys that move points, an exception in a county, and organs with duties of their own.
  '440000-housing',
  '440000-agriculture',
  '440000-health',
  '440700',
  '440500',
  '441300',
  '440883',
  '440000-public-security',
  '440000-office',
  '440000-press',
  '440000-internet',
])
