import type { Day } from '#domain/calendar/day.ts'

/**
 * An official document (公文) as content only: how it looks follows from GB/T 9704-2012 (measures.ts)
 * and is the same in Word, on paper and on the screen. Everything in it is text that is final: the
 * same content gives the same file, byte for byte.
 */
export interface OfficialDocument {
  /** Broken into lines by `titleLines`; a line break in the text is kept. */
  title: string
  /** 发文机关标志, in red; null for a form or a paper without a red head. */
  mark: string | null
  /** 发文字号 such as 粤府办督〔2026〕1号; null while there is none: its line stays empty. */
  number: string | null
  /** 主送机关 with the commas between them, without the colon at the end. */
  addressees: string | null
  body: readonly Block[]
  signature: Signature | null
  /** 附注 such as 此件公开发布, without brackets. */
  notes: readonly string[]
  annexes: readonly Annex[]
  /** 版记 at the foot of the last page. */
  imprint: Imprint | null
  /** In small letters above the 版记: as of when, and how the paper is checked. */
  lastLine: string | null
  /** Stands in the properties of the file, never the clock. */
  made: Day
}

export type Block = HeadingBlock | ParagraphBlock | TableBlock | ChartBlock

/** 一、（一）1.（1）: numbers follow from the order. */
export interface HeadingBlock {
  kind: 'heading'
  level: 1 | 2 | 3 | 4
  text: string
  /** Text of the body that goes on in the same paragraph, after a full stop. */
  after?: readonly Run[]
  /** Without 一、 and without being counted. */
  unnumbered?: true
}

export interface ParagraphBlock {
  kind: 'paragraph'
  runs: readonly Run[]
  /** Flush left instead of two characters in. */
  flush?: true
}

/** A piece of text; 黑体 or 楷体 where it is not 仿宋. */
export type Run = string | { text: string; face: 'hei' | 'kai' }

export interface TableBlock {
  kind: 'table'
  /** Above the table. */
  caption?: string
  /** A row above the heads that spans several of them. */
  groups?: readonly TableGroup[]
  columns: readonly TableColumn[]
  rows: readonly (readonly string[])[]
  /** A form: no head row, the first column names what the second says. */
  headless?: true
  /** Below the table. */
  note?: string
}

export interface TableGroup {
  text: string
  span: number
}

export interface TableColumn {
  header: string
  /** Its share of the width, against the other columns'. */
  width: number
  align?: 'left' | 'centre' | 'right'
}

/** A picture of figures, which stand in a table below it. */
export interface ChartBlock {
  kind: 'chart'
  form: 'column' | 'line'
  caption: string
  /** Of the figures: 分, %. */
  unit: string
  categories: readonly string[]
  /** Figures as they are shown; what is no number leaves a gap. */
  series: readonly ChartSeries[]
}

export interface ChartSeries {
  name: string
  values: readonly string[]
}

export interface Signature {
  /** 署名 */
  organ: string
  /** 成文日期; null while it is not issued. */
  day: Day | null
  /** With room for a seal (加盖印章) or without. */
  sealed: boolean
}

/** Begins on a new page and is named in the 附件说明. */
export interface Annex {
  title: string
  body: readonly Block[]
  /** For wide tables. */
  landscape?: true
}

export interface Imprint {
  /** 抄送 with the commas between them; null where there is none. */
  copyTo: string | null
  /** 印发机关 */
  issuer: string
  /** 印发日期 */
  day: Day | null
}
