import type { Annex, Block, OfficialDocument } from '#documents/official/model.ts'
import { dayOfInstant } from '#documents/official/papers/paper-text.ts'
import { instantText } from '#documents/official/papers/receipt-paper.ts'
import { fill } from '#words/fill.ts'
import { papers } from '#words/zh/papers.ts'

/** The report of a unit as it is sealed and sent (盖章上报): figures and texts are ready to print. */
export interface ReportContent {
  unit: string
  /** 2026年第三季度 */
  period: string
  /** Number, check code and digest of what was handed in; null for a draft. */
  seal: { number: string; code: string; digest: string } | null
  asOf: string
  sections: readonly ReportSectionContent[]
  self: SelfScoreContent | null
}

export interface ReportSectionContent {
  ledger: string
  says: keyof typeof papers.report.says
  submitted: { by: string; at: string } | null
  approved: { by: string; at: string } | null
  entries: readonly {
    day: string
    title: string
    particulars: readonly { field: string; value: string }[]
    evidence: readonly string[]
  }[]
}

export interface SelfScoreContent {
  scheme: string
  parts: readonly { name: string; weight: string; score: string }[]
  full: string
  total: string
}

export function reportPaper(report: ReportContent): OfficialDocument {
  const { unit, period, seal, asOf, sections, self } = report
  const words = papers.report
  const title = fill(words.title, { unit, period })
  return {
    title: seal ? title : `${title}${words.draft}`,
    mark: null,
    number: null,
    addressees: null,
    body: [
      headTable(report),
      { kind: 'heading', level: 1, text: words.summary },
      summaryTable(sections),
      ...(self ? selfBlocks(self) : []),
      { kind: 'heading', level: 1, text: words.sign },
      signTable(),
    ],
    signature: { organ: unit, day: null, sealed: true },
    notes: [],
    annexes: sections.filter(({ entries }) => entries.length > 0).map(ledgerAnnex),
    imprint: null,
    lastLine: seal ? fill(words.how, seal) : words.howDraft,
    made: dayOfInstant(asOf),
  }
}

const PAIR = [
  { header: '', width: 1 },
  { header: '', width: 3 },
] as const

function headTable({ unit, seal, asOf }: ReportContent): Block {
  const words = papers.report
  return {
    kind: 'table',
    headless: true,
    columns: PAIR,
    rows: [
      [words.unit, unit],
      [words.number, seal?.number ?? words.noNumber],
      [words.code, seal?.code ?? words.noNumber],
      [words.asOf, instantText(asOf)],
    ],
  }
}

function summaryTable(sections: readonly ReportSectionContent[]): Block {
  const { columns, says } = papers.report
  return {
    kind: 'table',
    columns: [
      { header: columns.ledger, width: 8 },
      { header: columns.says, width: 5 },
      { header: columns.count, width: 4, align: 'right' },
      { header: columns.submitted, width: 9 },
      { header: columns.approved, width: 9 },
    ],
    rows: sections.map((one) => [
      one.ledger,
      says[one.says],
      String(one.entries.length),
      signedText(one.submitted),
      signedText(one.approved),
    ]),
  }
}

const signedText = (signed: ReportSectionContent['submitted']): string =>
  signed ? fill(papers.report.signed, { by: signed.by, at: instantText(signed.at) }) : papers.none

function selfBlocks({ scheme, parts, full, total }: SelfScoreContent): Block[] {
  const { columns } = papers.report
  return [
    { kind: 'heading', level: 1, text: papers.report.self },
    {
      kind: 'table',
      columns: [
        { header: columns.part, width: 4 },
        { header: columns.weight, width: 2, align: 'right' },
        { header: columns.score, width: 2, align: 'right' },
      ],
      rows: [
        ...parts.map(({ name, weight, score }) => [name, weight, score]),
        [papers.report.total, full, total],
      ],
      note: fill(papers.report.selfNote, { scheme }),
    },
  ]
}

function signTable(): Block {
  const { signs } = papers.report
  return {
    kind: 'table',
    headless: true,
    columns: PAIR,
    rows: [
      [signs.filledBy, ''],
      [signs.approvedBy, ''],
      [signs.head, ''],
    ],
  }
}

function ledgerAnnex({ ledger, entries }: ReportSectionContent): Annex {
  const { columns, particular, annex } = papers.report
  return {
    title: fill(annex, { ledger }),
    landscape: true,
    body: [
      {
        kind: 'table',
        columns: [
          { header: columns.index, width: 5, align: 'centre' },
          { header: columns.day, width: 11 },
          { header: columns.title, width: 22 },
          { header: columns.particulars, width: 40 },
          { header: columns.evidence, width: 22 },
        ],
        rows: entries.map(({ day, title, particulars, evidence }, index) => [
          String(index + 1),
          day,
          title,
          particulars.map((one) => fill(particular, one)).join(papers.semicolon),
          evidence.length === 0 ? papers.none : evidence.join(papers.semicolon),
        ]),
      },
    ],
  }
}
