import type { Day } from '#domain/calendar/day.ts'
import { compareExact, exact } from '#domain/number/exact.ts'
import { dayName, periodName, subjectName } from '#domain/bulletin/bulletin.ts'
import type { BulletinSubject } from '#domain/bulletin/bulletin.ts'
import { text } from '#domain/bulletin/content.ts'
import type { Annex, Block, BulletinContent } from '#domain/bulletin/content.ts'
import { itemRate } from '#domain/bulletin/count.ts'
import type { BulletinData } from '#domain/bulletin/data.ts'
import type { Fillings } from '#domain/bulletin/template.ts'
import type { BulletinSettings } from '#domain/bulletin/templates.ts'
import { listed, under, writerOf } from '#domain/bulletin/writer.ts'
import type { Writer } from '#domain/bulletin/writer.ts'
import { movers } from '#domain/overview/movers.ts'
import type { UnitId } from '#domain/units/unit.ts'

/** What is chosen when a bulletin is compiled. */
export interface CompileChoice {
  subject: BulletinSubject
  /** Units whose practice is told; the data suggest some, people choose. */
  practices: readonly UnitId[]
  /** Until when rectification is reported. */
  due: Day
  /** Of the document; it is set anew when it is issued. */
  date: Day
  /** Without room for a seal. */
  unsealed?: boolean
}

/** Items with the lowest rate, and units that moved most. */
const MOST_ITEMS = 5
const MOST_MOVERS = 5
/** An item of one or two organs is no common problem. */
const LEAST_APPLIED = 3

/** The draft writes itself from the data: every number in it is a figure. */
export function compileBulletin(
  data: BulletinData,
  settings: BulletinSettings,
  choice: CompileChoice,
): BulletinContent {
  const writer = writerOf(data, settings)
  const plain: Fillings = {
    organ: [text(settings.organ)],
    period: [text(periodName(data.now.period))],
    subject: [text(subjectName[choice.subject])],
    due: [text(dayName(choice.due))],
  }
  const situation = situationOf(writer, data, plain)
  const practice = choice.practices.flatMap((unit) =>
    writer.unitSentence('practice', 'practice', unit),
  )
  const blocks = [
    ...writer.paragraph('basis', 'basis', plain),
    writer.heading('situation', 1, '总体情况'),
    ...situation,
    ...under(writer, 'practice', '典型做法', practice),
    writer.heading('problems', 1, '发现的主要问题'),
    ...problemsOf(writer, data, plain),
    ...moversOf(writer, data),
    ...noticesOf(writer, data),
    ...accountabilityOf(writer, data),
    writer.heading('next', 1, '下一步工作要求'),
    ...nextOf(writer, plain),
  ]
  return {
    organ: settings.organ,
    title: writer.say('title', plain),
    addressees: settings.addressees,
    // Numbered in the order of the document: the same data give the same ids.
    blocks: blocks.map((block, at) => ({ ...block, id: `b${at + 1}` })),
    annexes: annexesOf(data),
    signature: settings.organ,
    date: choice.date,
    openness: settings.openness,
    copyTo: settings.copyTo,
    ...(choice.unsealed && { unsealed: true as const }),
  }
}

function situationOf(writer: Writer, data: BulletinData, plain: Fillings): Block[] {
  const overall = [
    'units',
    'on-time',
    'on-time-rate',
    'on-time-rate-change',
    'mean',
    'mean-change',
    'median',
    'pass-rate',
    'pass-rate-change',
  ] as const
  const full = writer.isSome('full-regions')
  return [
    ...writer.paragraph('situation', 'overall', { ...plain, ...writer.figures(overall) }),
    ...(full
      ? writer.paragraph(
          'situation',
          'regions',
          writer.figures(['full-regions', 'full-region-names', 'regions']),
        )
      : []),
    ...data.scheme.classes.flatMap((one) => classSentence(writer, data, one.id, one.name.zh)),
  ]
}

function classSentence(
  writer: Writer,
  { scheme }: BulletinData,
  id: string,
  name: string,
): Block[] {
  if (!writer.isSome('units', { class: id })) return []
  const ids = ['units', 'mean', 'mean-change', 'median', 'best', 'best-names', 'worst'] as const
  const grades = scheme.grades.map((grade) =>
    writer.runs('grade', {
      name: [text(grade.name.zh)],
      ...writer.figures(['grade', 'grade-rate'], { class: id, grade: grade.id }),
    }),
  )
  const open = writer.isSome('open-grades', { class: id })
    ? [writer.runs('open', writer.figures(['open-grades'], { class: id }))]
    : []
  return writer.paragraph('situation', 'class', {
    class: [text(name)],
    ...writer.figures(ids, { class: id }),
    grades: listed([...grades, ...open], '，'),
  })
}

function problemsOf(writer: Writer, data: BulletinData, plain: Fillings): Block[] {
  const late = writer.isSome('not-handed-in')
    ? writer.paragraph(
        'problems',
        'not-handed-in',
        writer.figures(['not-handed-in', 'not-handed-in-names']),
      )
    : writer.paragraph('problems', 'all-handed-in', { ...plain, ...writer.figures(['asked']) })
  const items = lowestItems(data).flatMap((item) => {
    const zero = writer.isSome('item-zero', { item })
      ? writer.figure('item-zero', { item })
      : undefined
    return writer.paragraph('problems', 'item', {
      item: [text(data.itemNames.get(item) ?? item)],
      ...writer.figures(['item-rate', 'item-zero-names'], { item }),
      'item-zero': zero,
    })
  })
  const vetoed = writer.isSome('vetoed')
    ? writer.paragraph('problems', 'vetoed', writer.figures(['vetoed', 'vetoed-names']))
    : []
  const failing = writer.isSome('failing')
    ? writer.paragraph('problems', 'failing', writer.figures(['failing', 'failing-names']))
    : writer.paragraph('problems', 'none-failing', plain)
  return [
    ...under(writer, 'problems', '报送方面', late),
    ...under(writer, 'problems', '内容方面', items),
    ...under(writer, 'problems', '不合格和一票否决情况', [...vetoed, ...failing]),
  ]
}

/** Items of which least is earned, the worst first; what all earn in full is no problem. */
function lowestItems({ items }: BulletinData): string[] {
  const ids = [...new Set(items.map(({ item }) => item))]
  const rated = ids.flatMap((item) => {
    const tallies = items.filter((one) => one.item === item)
    const applied = tallies.reduce((sum, one) => sum + one.applied, 0)
    const rate = applied < LEAST_APPLIED ? undefined : itemRate(tallies)
    return rate && compareExact(rate, exact(100)) < 0 ? [{ item, rate }] : []
  })
  return rated
    .sort((a, b) => compareExact(a.rate, b.rate))
    .slice(0, MOST_ITEMS)
    .map(({ item }) => item)
}

function moversOf(writer: Writer, { now, before }: BulletinData): Block[] {
  if (!before) return []
  const moved = movers(now.rows, ({ unit }) => before.byUnit.get(unit), MOST_MOVERS)
  const sentence = (id: 'improved' | 'declined', rows: typeof moved.up) => {
    const all = rows.map(({ row }) =>
      writer.runs('mover', {
        name: [text(row.name)],
        ...writer.figures(['unit-before', 'unit-total', 'unit-change'], { unit: row.unit }),
      }),
    )
    const list = listed(all, '；')
    return list ? writer.paragraph('movers', id, { movers: list }) : []
  }
  return under(writer, 'movers', '变化情况', [
    ...sentence('improved', moved.up),
    ...sentence('declined', moved.down),
  ])
}

function noticesOf(writer: Writer, { notices }: BulletinData): Block[] {
  const ids = ['notices-issued', 'notices-closed', 'notices-open', 'closing-rate'] as const
  const overdue = writer.isSome('notices-overdue')
    ? writer.figures(['notices-overdue', 'notices-overdue-names'])
    : {}
  const said =
    notices.length === 0
      ? writer.paragraph('notices', 'no-notices', {})
      : writer.paragraph('notices', 'notices', { ...writer.figures(ids), ...overdue })
  return under(writer, 'notices', '督查整改情况', said)
}

function accountabilityOf(writer: Writer, { accountability }: BulletinData): Block[] {
  const counts = listed(
    accountability.map(({ measure, name }) =>
      writer.runs('accountability-count', {
        name: [text(name)],
        ...writer.figures(['accountability'], { measure }),
      }),
    ),
    '，',
  )
  const said = counts ? writer.paragraph('accountability', 'accountability', { counts }) : []
  return under(writer, 'accountability', '问责情况', said)
}

const nextOf = (writer: Writer, plain: Fillings): Block[] => [
  ...writer.paragraph('next', 'rectify', plain),
  ...(writer.isSome('not-handed-in') ? writer.paragraph('next', 'hand-in', plain) : []),
  ...writer.paragraph('next', 'improve', plain),
]

/** Scores by class in the scheme's order, then the units with problems. */
function annexesOf({ scheme, now }: BulletinData): Annex[] {
  const period = periodName(now.period)
  const present = new Set(now.rows.map((row) => row.class))
  const scores = scheme.classes.flatMap(({ id, name }): Annex[] =>
    present.has(id)
      ? [
          {
            id: `scores-${id}`,
            title: `${period}${name.zh}得分情况表`,
            table: { kind: 'scores', class: id },
          },
        ]
      : [],
  )
  return [
    ...scores,
    { id: 'problems', title: `${period}存在问题单位名单`, table: { kind: 'problems' } },
  ]
}
