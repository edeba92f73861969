import type { Block, OfficialDocument, TableBlock } from '#documents/official/model.ts'
import { dateText } from '#documents/official/dates.ts'
import {
  clause,
  dayOfInstant,
  paragraphsOf,
  sentence,
  textBlock,
} from '#documents/official/papers/paper-text.ts'
import type { Letterhead } from '#domain/letterhead/letterhead.ts'
import type { NoticeSource } from '#domain/notice/notice.ts'
import { roundedText } from '#domain/number/exact.ts'
import { fill } from '#words/fill.ts'
import { notices } from '#words/zh/notices.ts'
import { papers } from '#words/zh/papers.ts'

/** What an inspection notice says, whoever holds it. Instants have the offset of the province. */
export interface NoticeContent {
  number: string | null
  title: string
  unit: { name: string }
  helpers: readonly { name: string }[]
  topic: string
  source: NoticeSource
  basis: string
  ask: string
  feedback: string
  contact: string
  problems: readonly NoticeProblem[]
  term: { count: number; unit: keyof typeof papers.notice.unit } | null
  deadline: { last: string } | null
  draftedAt: string
  issuedAt: string | null
}

export interface NoticeProblem {
  indicator: string
  points: string | null
  lost: string | null
  because: string
  remedy: string | null
}

/** 督查整改通知 on the letterhead of the office, its problems listed with an empty column for the unit. */
export function noticePaper(notice: NoticeContent, letterhead: Letterhead): OfficialDocument {
  const { helpers } = notice
  const day = notice.issuedAt === null ? null : dayOfInstant(notice.issuedAt)
  return {
    title: notice.title,
    mark: letterhead.mark,
    number: notice.number,
    addressees: notice.unit.name,
    body: bodyOf(notice),
    signature: { organ: letterhead.organ, day, sealed: letterhead.sealed },
    notes: [fill(papers.notice.contact, { contact: notice.contact })],
    annexes: [
      {
        title: papers.notice.annex,
        body: [problemTable(notice.problems.map((one) => ({ ...one, remedy: null })))],
      },
    ],
    imprint: { copyTo: copiesOf(helpers, letterhead), issuer: letterhead.issuer, day },
    lastLine: null,
    made: day ?? dayOfInstant(notice.draftedAt),
  }
}

/** 抄送: those that help, and whom the letterhead names. */
export function copiesOf(
  helpers: readonly { name: string }[],
  { copyTo }: Letterhead,
): string | null {
  const copies = [...helpers.map(({ name }) => name), copyTo].filter((one) => one !== '')
  return copies.length === 0 ? null : copies.join(papers.comma)
}

function bodyOf(notice: NoticeContent): Block[] {
  const { topic, basis, problems, ask, helpers } = notice
  const source = notices.source[notice.source]
  const names = helpers.map(({ name }) => name).join('、')
  return [
    textBlock(fill(papers.notice.intro, { source, topic, basis: clause(basis) })),
    { kind: 'heading', level: 1, text: papers.notice.problems },
    ...problems.map((one): Block => ({
      kind: 'heading',
      level: 3,
      text: sentence(one.indicator),
      after: [`${clause(one.because)}${lostText(one)}${papers.stop}`],
    })),
    { kind: 'heading', level: 1, text: papers.notice.ask },
    ...paragraphsOf(ask),
    ...(helpers.length > 0 ? [textBlock(fill(papers.notice.helpers, { helpers: names }))] : []),
    ...termBlocks(notice),
  ]
}

const lostText = ({ lost }: NoticeProblem): string =>
  lost === null ? '' : fill(papers.notice.lost, { lost: pointsText(lost) })

function termBlocks({ deadline, term, feedback }: NoticeContent): Block[] {
  const asked = clause(feedback)
  if (deadline) {
    const day = dateText(deadline.last)
    return [textBlock(fill(papers.notice.term, { day, feedback: asked }))]
  }
  if (!term) return []
  const length = fill(papers.notice.unit[term.unit], { count: term.count })
  return [textBlock(fill(papers.notice.termDraft, { term: length, feedback: asked }))]
}

/** Exact points as every screen shows them. */
const pointsText = (points: string | null): string =>
  points === null ? papers.none : roundedText(points, 1)

/** 测评指标 | 指标分值 | 扣分 | 失分原因 | 整改情况 */
export function problemTable(problems: readonly NoticeProblem[]): TableBlock {
  const { columns } = papers.notice
  return {
    kind: 'table',
    columns: [
      { header: columns.index, width: 7, align: 'centre' },
      { header: columns.indicator, width: 15 },
      { header: columns.points, width: 9, align: 'centre' },
      { header: columns.lost, width: 8, align: 'centre' },
      { header: columns.because, width: 22 },
      { header: columns.remedy, width: 24 },
    ],
    rows: problems.map((one, index) => [
      String(index + 1),
      one.indicator,
      pointsText(one.points),
      pointsText(one.lost),
      one.because,
      one.remedy ?? '',
    ]),
  }
}
