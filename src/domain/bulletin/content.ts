import type { Day } from '#domain/calendar/day.ts'
import type { FigureRef } from '#domain/bulletin/figure.ts'
import type { DataRef, DataShown } from '#domain/bulletin/data-ref.ts'
import type { Openness } from '#domain/bulletin/bulletin.ts'

/** Somebody typed another figure than the data give: it stands, is marked, and says why. */
export interface Override {
  text: string
  because: string
  /** Name of who did it. */
  by: string
  at: string
}

/** A piece of a sentence: typed text, or a figure that stays tied to its question. */
export type Run =
  | { kind: 'text'; text: string }
  | {
      kind: 'figure'
      ref: FigureRef
      /** As the data gave it when it was last taken. */
      shown: string
      override?: Override
    }
export type FigureRun = Extract<Run, { kind: 'figure' }>

/** Parts of the skeleton: checks and screens know by it what a paragraph is about. */
export const PARTS = [
  'basis',
  'situation',
  'practice',
  'problems',
  'movers',
  'notices',
  'accountability',
  'next',
] as const
export type PartId = (typeof PARTS)[number]

/** 一、 | （一） | 1. | （1） */
export type HeadingLevel = 1 | 2 | 3 | 4

export type Block =
  | { id: string; kind: 'heading'; part: PartId; level: HeadingLevel; runs: readonly Run[] }
  | { id: string; kind: 'paragraph'; part: PartId; runs: readonly Run[] }
  | DataBlock

/** A table or a picture of the data; its runs are the caption. */
export interface DataBlock {
  id: string
  kind: 'data'
  part: PartId
  runs: readonly Run[]
  ref: DataRef
  /** As the data gave it when it was last taken. */
  shown: DataShown
}

/** What follows the body, each on a page of its own. */
export interface Annex {
  id: string
  title: string
  /** Scores of a class; units that hand in late or not at all, fail, or are under a veto. */
  table: { kind: 'scores'; class: string } | { kind: 'problems' }
}

/** A document with live figures. What it looks like on paper is the business of `documents`. */
export interface BulletinContent {
  organ: string
  title: string
  /** 主送, without the colon. */
  addressees: string
  blocks: readonly Block[]
  annexes: readonly Annex[]
  /** 署名 */
  signature: string
  /** 成文日期 */
  date: Day
  openness: Openness
  copyTo: string
  /** Without room for a seal, as the letterhead of the office says. */
  unsealed?: true
}

export const text = (value: string): Run => ({ kind: 'text', text: value })

/** What a run says on paper. */
export const runText = (run: Run): string =>
  run.kind === 'text' ? run.text : (run.override?.text ?? run.shown)

export const blockText = ({ runs }: Pick<Block, 'runs'>): string => runs.map(runText).join('')

export const figuresIn = ({ blocks }: Pick<BulletinContent, 'blocks'>): FigureRun[] =>
  blocks.flatMap(({ runs }) => runs.flatMap((run) => (run.kind === 'figure' ? [run] : [])))

export const tablesIn = ({ blocks }: Pick<BulletinContent, 'blocks'>): DataBlock[] =>
  blocks.flatMap((block) => (block.kind === 'data' ? [block] : []))
