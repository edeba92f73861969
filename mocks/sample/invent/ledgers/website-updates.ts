import { addDays } from '#domain/calendar/day.ts'
import { disclosureFieldWords } from '#domain/ledgers/disclosure-fields.ts'
import { websiteUpdates } from '#domain/ledgers/website-updates.ts'
import { valuesOn, type DisclosureField } from '#domain/units/unit.ts'
import { entry, linked, page, type SampleFact } from '../sample-fact.ts'
import { countedUpTo, counts, does, doneOf, number, occurs, type Situation } from '../situation.ts'
import { callsItself, seasonal } from '../titles.ts'

const contents = ['meetings-and-decisions', 'economy-and-society', 'major-incidents'] as const
const forms = ['figures', 'charts', 'audio', 'video'] as const

/** A column for each key field that is the unit's function, one for news, and special topics. */
export function websiteUpdatesOf(s: Situation): SampleFact[] {
  if (!counts(s)) return []
  const fields = valuesOn(s.unit.functions, s.period.to)
  const columns = fields.filter((field) => does(s, `column ${field}`, easeOf(field)))
  return [
    ...columns.map((field) => column(s, field)),
    newsColumn(s, 0),
    ...(does(s, 'second news column', s.rank === 'county' ? -0.6 : -0.35)
      ? [newsColumn(s, 1)]
      : []),
    ...(does(s, 'special topic', -0.3) ? [special(s)] : []),
  ]
}

/** Budgets and approvals have had columns for long, land and incidents are the weak ones. */
const easeOf = (field: DisclosureField): number =>
  ({
    'budget-and-three-public-expenses': 0.4,
    'administrative-approval': 0.3,
    'land-requisition': -0.02,
    'mass-or-sudden-incidents': -0.04,
  })[field as string] ?? 0.14

const column = (s: Situation, field: DisclosureField): SampleFact =>
  update(s, field, {
    column: `${disclosureFieldWords[field].zh.replaceAll(/[“”]/g, '')}信息公开`,
    field,
    ...(field === 'mass-or-sudden-incidents' && { content: 'major-incidents' as const }),
    low: 4,
    high: 46,
  })

const newsColumn = (s: Situation, at: number): SampleFact =>
  update(s, `news ${at}`, {
    column: at === 0 ? '政务动态' : '通知公告',
    field: 'other',
    content: contents[at] ?? contents[0],
    low: 25,
    high: 180,
  })

const special = (s: Situation): SampleFact =>
  update(s, 'special', {
    column: `${callsItself(s)}${seasonal(s)}专题`,
    field: 'other',
    content: 'economy-and-society',
    topical: true,
    low: 6,
    high: 40,
  })

interface Kind {
  column: string
  field: DisclosureField | 'other'
  content?: (typeof contents)[number]
  topical?: true
  low: number
  high: number
}

function update(s: Situation, slot: string, { low, high, ...kind }: Kind): SampleFact {
  const day = countedUpTo(s)
  const months = day === s.period.to ? 1 : 0.4
  const published = Math.ceil(number(s, low, high, slot, 'count') * (0.4 + 0.6 * s.level) * months)
  const concerning = occurs(s, 0.3, slot) ? Math.min(published, number(s, 1, 6, slot, 'others')) : 0
  const url = page(s, 'columns', slot.replaceAll(' ', '-'))
  const values = {
    day,
    ...kind,
    count: published,
    lastUpdate: addDays(day, -number(s, 0, Math.round(6 + 30 * (1 - s.level)), slot, 'last')),
    forms: ['text' as const, ...forms.filter((form) => does(s, `${form} ${slot}`, -0.62))],
    secrecyReviewed: doneOf(s, published, 0.72, `secrecy ${slot}`),
    ...(concerning > 0 && {
      concerningOthers: concerning,
      confirmed: doneOf(s, concerning, 0.4, `confirmed ${slot}`),
    }),
    link: url,
  }
  return entry(s, websiteUpdates, slot, values, linked(url))
}
