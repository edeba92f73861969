import type { AnnexRow } from '#domain/bulletin/annex.ts'
import type { SchemeFace } from '#domain/bulletin/data.ts'
import type { UnitId } from '#domain/units/unit.ts'

/** Where the lines of an annex stand in the text of a frozen bulletin's evidence. */
interface Stretch {
  annex: string
  from: number
  to: number
}

/** The evidence of a bulletin as it is stored: some of it is asked for, and nearly all of it is not. */
export interface OpenedEvidence {
  lineOf: (annex: string, unit: UnitId) => AnnexRow | undefined
  scheme: Pick<SchemeFace, 'classes' | 'grades' | 'decimals'>
}

/**
 * Opens the evidence of an issued bulletin for a few of its lines. Reading all of a province's takes
 * thirty times as long as finding one line in it. A quotation mark inside a name is written `\"`, so
 * that what is looked for here stands where a line begins, and nowhere else.
 *
 * @param evidence the JSON that was written when the bulletin was issued
 * @param annexes their ids, in the order of the document
 */
export function openEvidence(evidence: string, annexes: readonly string[]): OpenedEvidence {
  const stretches = stretchesIn(evidence, annexes)
  const end = stretches.at(-1)?.from ?? 0
  const scheme = evidence.indexOf('"scheme":{', end)
  return {
    lineOf(annex, unit) {
      const stretch = stretches.find((one) => one.annex === annex)
      if (!stretch) return undefined
      const at = evidence.indexOf(`{"unit":${JSON.stringify(unit)},`, stretch.from)
      return at === -1 || at >= stretch.to ? undefined : (objectAt(evidence, at) as AnnexRow)
    },
    scheme: objectAt(evidence, evidence.indexOf('{', scheme)) as SchemeFace,
  }
}

function stretchesIn(evidence: string, annexes: readonly string[]): Stretch[] {
  const begins = annexes
    .map((annex) => ({ annex, from: evidence.indexOf(`${JSON.stringify(annex)}:[{"unit":`) }))
    .filter(({ from }) => from !== -1)
    .sort((a, b) => a.from - b.from)
  return begins.map((one, at) => ({ ...one, to: begins[at + 1]?.from ?? evidence.length }))
}

/** The object that begins at an offset of a JSON text. */
function objectAt(json: string, from: number): unknown {
  let depth = 0
  let isText = false
  for (let at = from; at < json.length; at += 1) {
    const character = json[at]
    if (isText && character === '\\') at += 1
    else if (character === '"') isText = !isText
    else if (!isText && character === '{') depth += 1
    else if (!isText && character === '}') {
      depth -= 1
      if (depth === 0) return JSON.parse(json.slice(from, at + 1))
    }
  }
  throw new Error('no object in the frozen text')
}
