import type { Day } from '#domain/calendar/day.ts'
import type { Dated } from '#domain/units/unit.ts'

/**
 * SAMPLE DATA. Neither document lists the 重点职能部门: the list is the office's own, with days. These are
 * organs that fit the words 与宏观经济和民生关系密切、社会关注事项较多, and two whose time is limited, so that a
 * screen shows what becomes of a department that joins or leaves.
 */
interface KeyTime {
  organ: string
  time: Dated<true>
}

const MANDATE: Day = '2013-11-23'

const always = [
  'development',
  'education',
  'industry',
  'public-security',
  'civil-affairs',
  'finance',
  'human-resources',
  'natural-resources',
  'ecology',
  'housing',
  'transport',
  'agriculture',
  'commerce',
  'health',
  'emergency',
  'market',
]

export const sampleKeyDepartments: readonly KeyTime[] = [
  ...always.map((organ) => ({ organ, time: { value: true as const, from: MANDATE } })),
  { organ: 'statistics', time: { value: true, from: MANDATE, until: '2025-06-30' } },
  { organ: 'medical-insurance', time: { value: true, from: '2025-07-01' } },
]
