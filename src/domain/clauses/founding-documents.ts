import { phraseParts, type Clause, type FoundingDocumentNumber } from '#domain/clauses/clause.ts'
import type {
  DocumentSection,
  FoundingDocument,
  MarkedSection,
  MarkedText,
  Place,
} from '#domain/clauses/founding-document.ts'
import { guangdong2013No52 } from '#domain/clauses/founding-documents/guangdong-2013-52.ts'
import { stateCouncil2013No100 } from '#domain/clauses/founding-documents/state-council-2013-100.ts'
import { obligations } from '#domain/clauses/obligations.ts'

/** The two documents of 2013 that the whole work rests on, the province's own first. */
export const foundingDocuments: readonly FoundingDocument[] = [
  guangdong2013No52,
  stateCouncil2013No100,
]

export function foundingDocument(number: FoundingDocumentNumber): FoundingDocument {
  return number === guangdong2013No52.number ? guangdong2013No52 : stateCouncil2013No100
}

/**
 * Where each part of a clause's phrase stands in its document.
 *
 * @throws RangeError when a part is not in the text, so that a slip of the pen cannot hide
 */
export function placesOf(clause: Clause): Place[] {
  const section = sectionOf(clause)
  return phraseParts(clause).map((part) => {
    const paragraph = section.paragraphs.findIndex((text) => text.includes(part))
    const from = section.paragraphs[paragraph]?.indexOf(part)
    if (from === undefined) throw new RangeError(`${clause.id}: 「${part}」 is not in the text`)
    return { section: section.id, paragraph, from, to: from + part.length }
  })
}

/** The paragraphs a clause is written in, whole, in the order of the text. */
export function paragraphsOf(clause: Clause): string[] {
  const { paragraphs } = sectionOf(clause)
  const used = new Set(placesOf(clause).map((place) => place.paragraph))
  return paragraphs.filter((_, index) => used.has(index))
}

/** A document with every clause marked in its text; joined again, the runs are the text. */
export function markedSections(document: FoundingDocument): MarkedSection[] {
  const clauses = obligations.filter((clause) => clause.document === document.number)
  return document.sections.map((section) => {
    const places = clauses
      .filter((clause) => clause.section === section.id)
      .flatMap((clause) => placesOf(clause).map((place) => ({ place, clause: clause.id })))
    const paragraphs = section.paragraphs.map((text, index) =>
      marked(
        text,
        places.filter(({ place }) => place.paragraph === index),
      ),
    )
    return { ...section, paragraphs }
  })
}

/** Phrases may overlap, so the text is cut wherever one of them begins or ends. */
function marked(text: string, places: { place: Place; clause: string }[]): MarkedText[] {
  const cuts = [0, ...places.flatMap(({ place }) => [place.from, place.to]), text.length]
  const ordered = [...new Set(cuts)].sort((a, b) => a - b)
  return ordered.slice(1).map((to, index) => {
    const from = ordered[index] ?? 0
    const here = places.filter(({ place }) => place.from <= from && to <= place.to)
    return { text: text.slice(from, to), clauses: here.map(({ clause }) => clause) }
  })
}

function sectionOf(clause: Clause): DocumentSection {
  const { sections } = foundingDocument(clause.document)
  const section = sections.find(({ id }) => id === clause.section)
  if (!section) throw new RangeError(`${clause.id}: no section ${clause.section}`)
  return section
}
