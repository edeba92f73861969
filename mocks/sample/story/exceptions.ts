import type { SampleException } from '../office-file.ts'
import { ABROAD } from './cast.ts'

/** 原则上: what was not met, agreed by the chief inspector, and why. */
export const sampleExceptions: readonly SampleException[] = [
  {
    unit: ABROAD,
    item: 'press-head',
    from: '2025-10-01',
    until: '2025-12-31',
    because:
      '主要负责同志2025年第四季度率团出国（境）招商，原定发布会由分管负责同志出席，经研究同意。',
    by: 'chief',
    at: '2025-12-19T16:00+08:00',
  },
  {
    unit: '440883',
    item: 'press-own',
    from: '2025-07-01',
    until: '2025-09-30',
    because: '本季度全市集中力量抗击台风、抢险救灾，原定新闻发布会改为书面发布，经研究同意。',
    by: 'chief',
    at: '2025-09-26T11:20+08:00',
  },
  {
    unit: '440000-public-security',
    item: 'press-own',
    from: '2026-07-01',
    until: '2026-12-31',
    because: '新闻发布厅改造，下半年发布改由省政府新闻办统一组织，经研究同意。',
    by: 'chief',
    at: '2026-07-20T15:10+08:00',
  },
]
