import type { Block, OfficialDocument } from '#documents/official/model.ts'
import { problemTable } from '#documents/official/papers/notice-paper.ts'
import type { NoticeProblem } from '#documents/official/papers/notice-paper.ts'
import {
  clause,
  dayOfInstant,
  paragraphsOf,
  sentence,
  textBlock,
} from '#documents/official/papers/paper-text.ts'
import type { Evidence } from '#domain/facts/fact.ts'
import { fill } from '#words/fill.ts'
import { papers } from '#words/zh/papers.ts'

export interface AnswerContent {
  number: string | null
  title: string
  unit: { name: string }
  problems: readonly NoticeProblem[]
  draftedAt: string
  issuedAt: string | null
  /** The latest answer; until there is one, the paper is a form to be filled in. */
  answer: { text: string; by: string | null; at: string; evidence: readonly Evidence[] } | null
}

/** 整改报告 of the unit to the office: what was done about each problem, and what proves it. */
export function answerPaper(content: AnswerContent, office: string): OfficialDocument {
  const { answer, title, unit, problems } = content
  const words = papers.answer
  const number = content.number ?? papers.receipt.unnumbered
  const day = answer ? dayOfInstant(answer.at) : null
  return {
    title: fill(words.title, { number }),
    mark: null,
    number: null,
    addressees: office,
    body: [
      textBlock(fill(words.intro, { number, title })),
      ...(answer ? wholeBlocks(answer.text) : []),
      { kind: 'heading', level: 1, text: words.each },
      ...problems.map(problemBlock),
      ...evidenceBlocks(answer?.evidence ?? []),
    ],
    signature: { organ: unit.name, day, sealed: true },
    notes: answer?.by ? [fill(words.by, { name: answer.by })] : [],
    annexes: [{ title: words.annex, landscape: true, body: [problemTable(problems)] }],
    imprint: null,
    lastLine: null,
    made: day ?? dayOfInstant(content.issuedAt ?? content.draftedAt),
  }
}

const wholeBlocks = (text: string): Block[] => [
  { kind: 'heading', level: 1, text: papers.answer.whole },
  ...paragraphsOf(text),
]

function problemBlock({ indicator, because, remedy }: NoticeProblem): Block {
  const problem = sentence(fill(papers.answer.problem, { because: clause(because) }))
  const done = fill(papers.answer.remedy, { remedy: remedy === null ? '' : sentence(remedy) })
  return { kind: 'heading', level: 3, text: sentence(indicator), after: [`${problem}${done}`] }
}

function evidenceBlocks(evidence: readonly Evidence[]): Block[] {
  if (evidence.length === 0) return []
  return [
    { kind: 'heading', level: 1, text: papers.answer.evidence },
    ...evidence.map((one): Block => ({ kind: 'heading', level: 3, text: sentence(nameOf(one)) })),
  ]
}

export function nameOf(one: Evidence): string {
  if (one.kind === 'link') return one.url
  return one.kind === 'document' ? one.number : one.name
}
