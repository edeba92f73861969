import { inOrder, notWith } from '#domain/ledgers/checks.ts'
import { amount, choice, choices, count, day, link, text } from '#domain/ledgers/field.ts'
import { defineLedger } from '#domain/ledgers/ledger.ts'
import { mechanismKinds } from '#domain/ledgers/mechanism-kinds.ts'
import type { MechanismKind, MechanismKindId } from '#domain/ledgers/mechanism-kinds.ts'
import { mechanismParts } from '#domain/ledgers/mechanism-parts.ts'
import { items, people } from '#domain/ledgers/units.ts'
import { wrong } from '#domain/facts/finding.ts'

/** The words alone: what clauses a kind answers is no part of a field's choices. */
const kinds = Object.fromEntries(
  Object.entries(mechanismKinds).map(([id, { zh, en }]) => [id, { zh, en }]),
) as Readonly<Record<MechanismKindId, { zh: string; en: string }>>

const kindOf = (id: MechanismKindId): MechanismKind => mechanismKinds[id]

/** Kinds that happen on a day are not in force afterwards. */
const events = Object.keys(mechanismKinds).filter((id) => kindOf(id as MechanismKindId).event)

export const mechanisms = defineLedger({
  id: 'mechanisms',
  title: { zh: '制度机制与组织保障', en: 'Mechanisms and organisation' },
  about: {
    zh: '已建立的制度机制、印发的文件、配备的机构人员经费，以及会议、督查等工作记录，一份文件一条。',
    en: 'Mechanisms, documents, staff and funds in place, and records such as minutes of meetings: one entry a document.',
  },
  fields: {
    kind: choice('机制类别', 'Kind', kinds, { required: true }),
    title: text('文件或事项名称', 'Document or matter', { required: true }),
    number: text('文号', 'Document number', {
      required: false,
      max: 60,
      hint: {
        zh: '如：粤府办〔2013〕52号；没有文号的留空并提供链接。',
        en: 'Such as 粤府办〔2013〕52号; where there is none, give a link.',
      },
    }),
    from: day('生效或发生日期', 'In force from, or day of the event', { required: true }),
    until: day('失效日期', 'In force until', {
      required: false,
      ahead: true,
      hint: { zh: '仍然有效的留空。', en: 'Leave empty while it is in force.' },
    }),
    parts: choices('包含内容', 'What it covers', mechanismParts, {
      required: false,
      hint: {
        zh: '文件写明的环节或重点，可多选，用顿号分隔。',
        en: 'The steps or focuses it lays down, separated by a comma.',
      },
    }),
    persons: count('涉及人数', 'Persons', { required: false, unit: people }),
    amount: amount('经费', 'Funds', {
      required: false,
      unit: { zh: '万元', en: '10,000 yuan' },
      decimals: 4,
    }),
    covered: count('已覆盖数', 'Covered', {
      required: false,
      unit: items,
      hint: { zh: '已接入单位数，或已整合号码数。', en: 'Units connected, or numbers merged.' },
    }),
    toCover: count('应覆盖数', 'To be covered', { required: false, unit: items }),
    link: link('文件链接', 'Link to the document', { required: false }),
  },
  dayField: 'from',
  titleField: 'title',
  sameEvent: ['kind', 'title', 'from'],
  lasts: { until: 'until' },
  evidence: {
    required: true,
    documents: ['number'],
    says: { zh: '文号，或文件链接。', en: 'The number of the document, or a link to it.' },
  },
  checks: [
    inOrder('from', 'until'),
    ...events.map((kind) => notWith('until', 'kind', kind)),
    ({ covered, toCover }) =>
      covered !== undefined && toCover !== undefined && covered > toCover
        ? [wrong('covered', 'more-than', { value: covered, otherField: 'toCover', other: toCover })]
        : [],
    ({ kind, parts }) => {
      const allowed = kindOf(kind).parts ?? []
      const foreign = parts?.find((part) => !allowed.includes(part))
      if (foreign === undefined) return []
      return [
        wrong('parts', 'does-not-belong', {
          partChoice: foreign,
          partField: 'parts',
          otherField: 'kind',
          otherChoice: kind,
        }),
      ]
    },
    (values) => {
      const figure = kindOf(values.kind).figure
      const field = figure === 'number' ? 'covered' : figure
      return field === undefined || values[field] !== undefined
        ? []
        : [wrong(field, 'needed-when', { otherField: 'kind', otherChoice: values.kind })]
    },
  ],
})
