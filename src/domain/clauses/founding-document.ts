import type { ClauseId, FoundingDocumentNumber } from '#domain/clauses/clause.ts'
import type { Day } from '#domain/calendar/day.ts'

export interface FoundingDocument {
  number: FoundingDocumentNumber
  title: string
  issuer: string
  issuedOn: Day
  addressees: string
  sections: DocumentSection[]
}

export interface DocumentSection {
  /** `二`, `（九）`, or the name of an unnumbered part; the `section` of its clauses. */
  id: string
  /** Heading of the part it stands under. */
  chapter?: string
  /** Its own heading, where that is a line of its own. */
  heading?: string
  paragraphs: string[]
}

/** Where a part of a clause's phrase stands: `from` to `to` (not included), in characters of the paragraph. */
export interface Place {
  section: string
  paragraph: number
  from: number
  to: number
}

/** A run of text in which the same clauses are written, or none. */
export interface MarkedText {
  text: string
  clauses: ClauseId[]
}

export interface MarkedSection extends Omit<DocumentSection, 'paragraphs'> {
  paragraphs: MarkedText[][]
}
