import { expect, it } from 'vitest'
import { checkEntry, isError } from '#domain/facts/check-entry.ts'
import { copyEntry } from '#domain/facts/copy-entry.ts'
import { pastedBlock, pastedTable } from '#domain/import/paste.ts'
import { readRows } from '#domain/import/read-rows.ts'
import { unitIndex } from '#domain/import/unit-index.ts'
import { ledgerOf } from '#domain/ledgers/all.ts'
import type { Field, FieldValue, FieldValues } from '#domain/ledgers/field.ts'
import type { Ledger, LedgerId } from '#domain/ledgers/ledger.ts'
import { periodOf } from '#domain/period/period.ts'
import { goodEntries } from './good-entries.ts'

/*
 * How keystrokes are counted, the same for both ways of writing the report:
 * - a character is one keystroke, a Chinese one too, as if it were typed without an input method;
 *   so is a chord such as Ctrl+Enter, and Tab, which goes to each field whether it is filled in or not
 * - a day is its eight digits, an instant twelve; a count or amount its digits
 * - of a choice, the arrow key as often as its place in the list; yes or no, one key; of several
 *   choices, a Tab to each of them and Space on each that holds
 * - a person is the name, and the place of the capacity in its list
 * - a button that has no shortcut is ten: the Tabs to it, and Enter
 */
const BUTTON = 10
const CHORD = 1

function cost(field: Field, value: FieldValue): number {
  const placeIn = (choices: object, id: string) => Object.keys(choices).indexOf(id) + 1
  switch (field.kind) {
    case 'day':
      return 8
    case 'instant':
      return 12
    case 'yes-no':
      return 1
    case 'choice':
      return placeIn(field.choices, String(value))
    case 'choices':
      return Object.keys(field.choices).length + (Array.isArray(value) ? value.length : 0)
    case 'people':
      return (Array.isArray(value) ? value : []).reduce(
        (sum: number, person) =>
          typeof person === 'string'
            ? sum
            : sum + person.name.length + placeIn(field.capacities, person.capacity) + 1,
        0,
      )
    default:
      return String(value).length
  }
}

/** Fields that are not as the form shows them already, and the Tabs through all of them. */
function typing(ledger: Ledger, values: FieldValues, shown: FieldValues): number {
  return Object.entries(ledger.fields).reduce((sum, [key, field]) => {
    const value = values[key]
    const same = JSON.stringify(value) === JSON.stringify(shown[key])
    return sum + 1 + (value === undefined || same ? 0 : cost(field, value))
  }, 0)
}

function read(id: LedgerId, raw: object): FieldValues {
  const { values, findings } = checkEntry(
    ledgerOf(id),
    { ...goodEntries[id], ...raw },
    { today: '2026-11-26' },
  )
  if (!values) throw new Error(`${id}: ${JSON.stringify(findings.filter(isError))}`)
  return values
}

/** A made-up department's third quarter. */
const columns = [
  '要闻动态',
  '通知公告',
  '政策文件',
  '行政许可',
  '行政处罚',
  '财政资金',
  '人事信息',
  '规划计划',
  '统计数据',
  '建议提案',
  '应急管理',
  '工作报告',
]
const report: Partial<Record<LedgerId, FieldValues[]>> = {
  'press-events': ['安全生产', '暑期出行', '重点工程'].map((title, index) =>
    read('press-events', {
      day: `2026-0${7 + index}-15`,
      title: `${title}新闻发布会`,
      link: `https://td.example.gov.cn/fbh/2026/${index}`,
    }),
  ),
  'website-updates': columns.map((column, index) =>
    read('website-updates', {
      column,
      count: String(20 + index),
      secrecyReviewed: String(20 + index),
      link: `https://td.example.gov.cn/column/${index}`,
    }),
  ),
  interpretations: ['2', '3'].map((number) =>
    read('interpretations', { policy: `道路运输管理办法（粤交规〔2026〕${number}号）` }),
  ),
  consultations: ['公交票价', '站点迁移', '停车收费', '航线补贴'].map((decision, index) =>
    read('consultations', {
      decision: `${decision}调整方案`,
      link: `https://td.example.gov.cn/zjdc/${index}`,
    }),
  ),
  trainings: [read('trainings', {})],
}

/** Everything typed into empty forms. */
const blank = Object.entries(report).reduce(
  (sum, [id, entries]) =>
    sum +
    entries.reduce(
      (all, values) => all + CHORD + typing(ledgerOf(id as LedgerId), values, {}) + CHORD,
      0,
    ),
  0,
)

/** The first entry of a ledger from the quarter before, the others from the first. */
function copied(id: LedgerId, before: FieldValues): number {
  const ledger = ledgerOf(id)
  const [first = {}, ...others] = report[id] ?? []
  const one = (from: FieldValues, values: FieldValues) =>
    BUTTON + typing(ledger, values, copyEntry(ledger, from)) + CHORD
  return [one(before, first), ...others.map((values) => one(first, values))].reduce((a, b) => a + b)
}

/** As the website's own system gives its columns out: copied there, pasted here, registered. */
function pasted(id: LedgerId): number {
  const ledger = ledgerOf(id)
  const keys = Object.keys(ledger.fields)
  const textOf = (key: string, value: FieldValue | undefined): string => {
    const field = ledger.fields[key]
    const words = field && 'choices' in field ? field.choices : {}
    if (value === undefined) return ''
    if (typeof value === 'boolean') return value ? '是' : '否'
    return (Array.isArray(value) ? value : [value])
      .map((one) => words[String(one)]?.zh ?? String(one))
      .join('、')
  }
  const entries = report[id] ?? []
  const lines = entries.map((values) => keys.map((key) => textOf(key, values[key])).join('\t'))
  const text = [keys.map((key) => ledger.fields[key]?.label.zh).join('\t'), ...lines].join('\r\n')
  const { rows } = readRows(ledger, pastedTable(ledger, pastedBlock(ledger, text)), {
    today: '2026-11-26',
    period: periodOf('2026-Q3'),
    units: unitIndex([]),
    ownUnit: 'transport',
    mayWrite: () => true,
  })
  // It counts only because every row comes out as it was meant, with nothing to mend.
  expect(rows.map(({ entry }) => entry?.values)).toEqual(entries)
  const [select, copy, paste, register] = [CHORD, CHORD, CHORD, CHORD]
  return select + copy + paste + register
}

it('a typical quarter costs at most half the keystrokes of blank forms', () => {
  const quick =
    copied('press-events', read('press-events', { day: '2026-05-15', title: '年中发布会' })) +
    pasted('website-updates') +
    copied(
      'interpretations',
      read('interpretations', { policy: '巡游出租汽车管理办法（粤交规〔2026〕1号）' }),
    ) +
    copied('consultations', read('consultations', { decision: '公交线路优化方案' })) +
    copied('trainings', read('trainings', { day: '2026-05-20' }))
  expect({ quick: quick <= blank / 2, blank, keys: quick }).toMatchObject({ quick: true })
})

it('pasting the updates alone saves keystrokes already, without any copy', () => {
  const typed = (['press-events', 'interpretations', 'consultations', 'trainings'] as const)
    .flatMap((id) =>
      (report[id] ?? []).map((values) => typing(ledgerOf(id), values, {}) + 2 * CHORD),
    )
    .reduce((a, b) => a + b)
  expect(typed + pasted('website-updates')).toBeLessThan(blank)
})
