import { text } from '#domain/bulletin/content.ts'
import type { Block, HeadingLevel, PartId, Run } from '#domain/bulletin/content.ts'
import { countFigure } from '#domain/bulletin/count.ts'
import type { BulletinData } from '#domain/bulletin/data.ts'
import { FIGURES } from '#domain/bulletin/figure.ts'
import type { FigureId, FigureRef } from '#domain/bulletin/figure.ts'
import { figureText } from '#domain/bulletin/figure-text.ts'
import { fillTemplate } from '#domain/bulletin/template.ts'
import type { Fillings } from '#domain/bulletin/template.ts'
import { usualSentences } from '#domain/bulletin/templates.ts'
import type { BulletinSettings, SentenceId } from '#domain/bulletin/templates.ts'
import type { UnitId } from '#domain/units/unit.ts'

/** A sentence names so many units of a list, and then says how many there are. */
const MOST_NAMES = 12

type About = Omit<FigureRef, 'figure' | 'period'>

export type Writer = ReturnType<typeof writerOf>

/** Writes sentences of the office's templates with figures that are counted when they are asked for. */
export function writerOf(data: BulletinData, { sentences }: BulletinSettings) {
  const templateOf = (id: SentenceId) => sentences[id] ?? usualSentences[id]

  /** A live figure, or undefined where it has nothing to say. */
  function figure(id: FigureId, about: About = {}): Run[] | undefined {
    const most = FIGURES[id] === 'names' ? { most: MOST_NAMES } : {}
    const ref: FigureRef = { figure: id, period: data.now.period, ...about, ...most }
    const shown = figureText(ref, countFigure(ref, data), data.scheme.decimals)
    return shown === undefined ? undefined : [{ kind: 'figure', ref, shown }]
  }

  /** Figures by the names that templates use; counted only when they are asked for. */
  const figures = (ids: readonly FigureId[], about: About = {}): Fillings =>
    Object.fromEntries(ids.map((id) => [id, figure(id, about)]))

  const runs = (id: SentenceId, fillings: Fillings) => fillTemplate(templateOf(id), fillings)

  const paragraph = (part: PartId, id: SentenceId, fillings: Fillings): Block[] => {
    const said = runs(id, fillings)
    return said ? [{ id: '', kind: 'paragraph', part, runs: said }] : []
  }
  return {
    figure,
    figures,
    runs,
    paragraph,
    say: (id: SentenceId, fillings: Fillings) =>
      (runs(id, fillings) ?? [])
        .map((run) => (run.kind === 'text' ? run.text : run.shown))
        .join(''),
    heading: (part: PartId, level: HeadingLevel, title: string): Block => ({
      id: '',
      kind: 'heading',
      part,
      level,
      runs: [text(title)],
    }),
    unitSentence: (part: PartId, id: SentenceId, unit: UnitId): Block[] => {
      const row = data.now.byUnit.get(unit)
      if (!row) return []
      const ids = ['unit-total', 'unit-rank', 'unit-change', 'unit-before'] as const
      return paragraph(part, id, { name: [text(row.name)], ...figures(ids, { unit }) })
    },
    isSome: (id: FigureId, about: About = {}) => {
      const value = countFigure({ figure: id, period: data.now.period, ...about }, data)
      return value.kind === 'number' && value.amount !== '0'
    },
  }
}

/** Paragraphs with the heading over them; without any, nothing. */
export const under = (
  writer: Writer,
  part: PartId,
  title: string,
  blocks: readonly Block[],
): Block[] => (blocks.length === 0 ? [] : [writer.heading(part, 2, title), ...blocks])

/** Several said in one sentence. */
export const listed = (
  all: readonly (readonly Run[] | undefined)[],
  between: string,
): Run[] | undefined => {
  const said = all.flatMap((runs) => (runs ? [runs] : []))
  if (said.length === 0) return undefined
  return said.flatMap((runs, at) => (at === 0 ? runs : [text(between), ...runs]))
}
