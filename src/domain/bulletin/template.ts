import { text } from '#domain/bulletin/content.ts'
import type { Run } from '#domain/bulletin/content.ts'

/**
 * A sentence of the office. `{name}` is put in; a part in square brackets is left out when one of its
 * names has nothing to say (no period to compare with, say), so that no sentence ends in the air.
 * Brackets may stand inside brackets.
 */
export type Template = string

/** What stands for a name: runs, or undefined where there is nothing to say. */
export type Fillings = Readonly<Record<string, readonly Run[] | undefined>>

type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'name'; name: string }
  | { kind: 'optional'; pieces: readonly Piece[] }

export type TemplateProblem = 'bracket' | 'name'

const TOKEN = /\{([\w-]+)\}|[[\]{}]|[^[\]{}]+/g

/** @returns undefined when brackets do not pair */
function parse(template: Template): Piece[] | undefined {
  const open: Piece[][] = [[]]
  for (const [token, name] of template.matchAll(TOKEN)) {
    const here = open.at(-1)
    if (!here) return undefined
    if (name !== undefined) here.push({ kind: 'name', name })
    else if (token === '[') open.push([])
    else if (token === ']') {
      const pieces = open.pop() ?? []
      const outer = open.at(-1)
      if (!outer) return undefined
      outer.push({ kind: 'optional', pieces })
    } else if (token === '{' || token === '}') return undefined
    else here.push({ kind: 'text', text: token })
  }
  return open.length === 1 ? open[0] : undefined
}

const namesIn = (pieces: readonly Piece[]): string[] =>
  pieces.flatMap((piece) => {
    if (piece.kind === 'name') return [piece.name]
    return piece.kind === 'optional' ? namesIn(piece.pieces) : []
  })

/** What is wrong with a template that an office wrote, or undefined. */
export function templateProblem(
  template: Template,
  names: readonly string[],
): { problem: TemplateProblem; name: string } | undefined {
  const pieces = parse(template)
  if (!pieces) return { problem: 'bracket', name: '' }
  const unknown = namesIn(pieces).find((name) => !names.includes(name))
  return unknown === undefined ? undefined : { problem: 'name', name: unknown }
}

function filled(pieces: readonly Piece[], fillings: Fillings): Run[] | undefined {
  const runs: Run[] = []
  for (const piece of pieces) {
    if (piece.kind === 'text') runs.push(text(piece.text))
    else if (piece.kind === 'optional') runs.push(...(filled(piece.pieces, fillings) ?? []))
    else {
      const some = fillings[piece.name]
      if (!some) return undefined
      runs.push(...some)
    }
  }
  return runs
}

/**
 * The sentence with its figures; neighbouring texts become one.
 *
 * @returns undefined when a name outside all brackets has nothing to say
 * @throws RangeError when brackets do not pair: checked before a template is kept
 */
export function fillTemplate(template: Template, fillings: Fillings): Run[] | undefined {
  const pieces = parse(template)
  if (!pieces) throw new RangeError(`brackets do not pair: ${template}`)
  const runs = filled(pieces, fillings)
  return runs && joined(runs)
}

/** Neighbouring texts as one. */
export function joined(runs: readonly Run[]): Run[] {
  const all: Run[] = []
  for (const run of runs) {
    const last = all.at(-1)
    if (run.kind === 'text' && last?.kind === 'text') {
      all[all.length - 1] = text(last.text + run.text)
    } else if (run.kind !== 'text' || run.text !== '') all.push(run)
  }
  return all
}
