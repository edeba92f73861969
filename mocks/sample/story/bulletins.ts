import type { BulletinSubject } from '#domain/bulletin/bulletin.ts'
import type { DataRef } from '#domain/bulletin/data-ref.ts'
import type { Day } from '#domain/calendar/day.ts'
import type { PeriodText } from '#domain/period/period.ts'
import type { UnitId } from '#domain/units/unit.ts'
import { IMPROVER } from './cast.ts'

/** Moves of the life of a bulletin that the story makes. */
export type BulletinMove =
  | {
      act: 'edit'
      /** The paragraph that is written behind the first one. */
      adds: string
      /** Tables that are put behind the part that they belong to. */
      tables?: readonly SampleTable[]
    }
  | { act: 'review'; result: 'public' }
  | { act: 'sign' }
  | { act: 'issue' }

export interface SampleTable {
  part: 'situation' | 'movers'
  caption: string
  ref: Omit<DataRef, 'period'>
}

export interface SampleBulletin {
  period: PeriodText
  subject: BulletinSubject
  practices: readonly UnitId[]
  due: Day
  compiledAt: string
  /** Place in this list of the one that it corrects. */
  corrects?: number
  steps: readonly (BulletinMove & { by: string; at: string })[]
  /** What somebody said about a passage of the text as it is then. */
  comment?: { by: string; at: string; on: string; text: string }
}

/** Reviewed, signed and issued on three mornings, by three people none of whom compiled it. */
const released = (reviewed: Day, signed: Day, issued: Day): SampleBulletin['steps'] => [
  { act: 'review', result: 'public', by: 'chief', at: `${reviewed}T10:10+08:00` },
  { act: 'sign', by: 'leader', at: `${signed}T09:25+08:00` },
  { act: 'issue', by: 'chief', at: `${issued}T15:40+08:00` },
]

/** A corrected pair, the bulletin of the last locked quarter, and one that is being edited. */
export const sampleBulletins: readonly SampleBulletin[] = [
  {
    period: '2026-Q1',
    subject: 'assessment',
    practices: [],
    due: '2026-06-24',
    compiledAt: '2026-06-03T09:20+08:00',
    steps: released('2026-06-05', '2026-06-08', '2026-06-09'),
  },
  {
    period: '2026-Q1',
    subject: 'assessment',
    practices: [],
    due: '2026-07-03',
    compiledAt: '2026-06-12T09:05+08:00',
    corrects: 0,
    steps: [
      {
        act: 'edit',
        by: 'inspector',
        at: '2026-06-12T10:30+08:00',
        adds: '前次印发的同题通报所列整改报送时限有误，现予更正，以本通报为准。',
      },
      ...released('2026-06-12', '2026-06-15', '2026-06-15'),
    ],
  },
  {
    period: '2026-Q2',
    subject: 'assessment',
    practices: [IMPROVER],
    due: '2026-09-25',
    compiledAt: '2026-09-03T09:15+08:00',
    steps: [
      {
        act: 'edit',
        by: 'inspector',
        at: '2026-09-03T16:45+08:00',
        adds: '本期考核以线上核查为主，抽查发现的问题已逐项告知有关单位。',
        tables: [
          {
            part: 'situation',
            caption: '2026年第二季度各类别等次分布',
            ref: { data: 'grades', form: 'column', most: 20 },
          },
          {
            part: 'movers',
            caption: '2026年第二季度得分变化较大的单位',
            ref: { data: 'movers', form: 'table', most: 10 },
          },
        ],
      },
      ...released('2026-09-07', '2026-09-09', '2026-09-10'),
    ],
  },
  {
    period: '2026-Q2',
    subject: 'inspection',
    practices: [],
    due: '2026-12-11',
    compiledAt: '2026-11-19T14:30+08:00',
    steps: [
      {
        act: 'edit',
        by: 'inspector',
        at: '2026-11-20T10:15+08:00',
        adds: '检查采取单位自查、部门抽查相结合的方式进行。',
      },
    ],
    comment: {
      by: 'chief',
      at: '2026-11-20T15:20+08:00',
      on: '部门抽查',
      text: '请写明抽查了多少个单位。',
    },
  },
]
