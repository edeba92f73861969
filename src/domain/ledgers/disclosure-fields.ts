import type { DisclosureField } from '#domain/units/unit.ts'
import type { Words } from '#domain/words.ts'

/** The nine key fields of Y2-02 and its tenth item, mass or sudden incidents, in the document's words. */
export const disclosureFieldWords = {
  'administrative-approval': { zh: '行政审批', en: 'Administrative approval' },
  'budget-and-three-public-expenses': {
    zh: '财政预算决算和“三公”经费',
    en: 'Budgets, final accounts and the three public expenses',
  },
  'affordable-housing': { zh: '保障性住房', en: 'Affordable housing' },
  'food-and-drug-safety': { zh: '食品药品安全', en: 'Food and drug safety' },
  'environmental-protection': { zh: '环境保护', en: 'Environmental protection' },
  'work-safety': { zh: '生产安全', en: 'Work safety' },
  'prices-and-fees': { zh: '价格和收费', en: 'Prices and fees' },
  'land-requisition': { zh: '征地拆迁', en: 'Land requisition and relocation' },
  'public-enterprises': { zh: '公共企事业单位', en: 'Public enterprises and institutions' },
  'mass-or-sudden-incidents': { zh: '群体性或突发性事件', en: 'Mass or sudden incidents' },
} as const satisfies Record<DisclosureField, Words>
