import { DISCLOSURE_FIELDS, type DisclosureField } from '#domain/units/unit.ts'

/**
 * Which of the ten fields of Y2-02 are an organ's function, by the kind of organ. Sample data: no document
 * lists them, the office decides. Every organ publishes its own budget and 三公 expenses.
 */
const EVERYBODY: DisclosureField[] = ['budget-and-three-public-expenses']

const special: Record<string, DisclosureField[]> = {
  development: ['administrative-approval', 'prices-and-fees'],
  education: ['administrative-approval', 'prices-and-fees', 'public-enterprises'],
  industry: ['administrative-approval', 'work-safety'],
  'public-security': ['administrative-approval', 'mass-or-sudden-incidents'],
  'civil-affairs': ['administrative-approval', 'mass-or-sudden-incidents'],
  finance: ['prices-and-fees'],
  'human-resources': ['administrative-approval', 'mass-or-sudden-incidents'],
  'natural-resources': ['administrative-approval', 'land-requisition'],
  ecology: ['administrative-approval', 'environmental-protection', 'mass-or-sudden-incidents'],
  housing: [
    'administrative-approval',
    'affordable-housing',
    'work-safety',
    'land-requisition',
    'public-enterprises',
  ],
  transport: ['administrative-approval', 'work-safety', 'prices-and-fees', 'public-enterprises'],
  water: ['administrative-approval', 'environmental-protection', 'public-enterprises'],
  agriculture: ['administrative-approval', 'food-and-drug-safety', 'land-requisition'],
  commerce: ['administrative-approval', 'mass-or-sudden-incidents'],
  'culture-tourism': ['administrative-approval', 'work-safety'],
  health: [
    'administrative-approval',
    'food-and-drug-safety',
    'public-enterprises',
    'mass-or-sudden-incidents',
  ],
  emergency: ['administrative-approval', 'work-safety', 'mass-or-sudden-incidents'],
  'state-assets': ['public-enterprises'],
  market: ['administrative-approval', 'food-and-drug-safety', 'prices-and-fees'],
  'medical-insurance': ['prices-and-fees'],
  'letters-visits': ['mass-or-sudden-incidents'],
  financial: ['administrative-approval', 'mass-or-sudden-incidents'],
  'government-services-data': ['administrative-approval'],
  'urban-management': ['administrative-approval', 'environmental-protection', 'public-enterprises'],
  energy: ['administrative-approval', 'work-safety'],
  grain: ['food-and-drug-safety'],
  forestry: ['administrative-approval', 'environmental-protection'],
  'drug-administration': ['administrative-approval', 'food-and-drug-safety'],
  'disease-control': ['mass-or-sudden-incidents'],
  meteorology: ['administrative-approval', 'mass-or-sudden-incidents'],
  communications: ['administrative-approval', 'prices-and-fees', 'mass-or-sudden-incidents'],
  'housing-fund': ['affordable-housing'],
}

/** Organs that deal with other organs and not with the public: they offer no online services. */
const WITHOUT_SERVICES = new Set([
  'office',
  'press',
  'audit',
  'state-assets',
  'statistics',
  'research-office',
  'counsellors',
  'government-affairs',
  'letters-visits',
  'hong-kong-macao',
  'prisons',
  'drug-rehabilitation',
])

const inOrder = (fields: readonly DisclosureField[]): DisclosureField[] =>
  DISCLOSURE_FIELDS.filter((field) => fields.includes(field))

export const dutiesOf = (organ: string): DisclosureField[] =>
  inOrder([...EVERYBODY, ...(special[organ] ?? [])])

export const hasServices = (organ: string): boolean => !WITHOUT_SERVICES.has(organ)

/** A township answers for what happens on its ground. */
export const TOWNSHIP_DUTIES = inOrder([
  'budget-and-three-public-expenses',
  'work-safety',
  'land-requisition',
  'mass-or-sudden-incidents',
])
