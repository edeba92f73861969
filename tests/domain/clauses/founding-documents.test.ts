import { describe, expect, it } from 'vitest'
import { phraseParts } from '#domain/clauses/clause.ts'
import {
  foundingDocument,
  foundingDocuments,
  markedSections,
  paragraphsOf,
  placesOf,
} from '#domain/clauses/founding-documents.ts'
import { clauseOf, obligations } from '#domain/clauses/obligations.ts'
import { notedLines } from './fixtures/field-notes.ts'

describe('the founding documents', () => {
  it('are whole: every line of the notes, and nothing else', () => {
    const [year, month, date] = [0, 1, 2]
    const printed = (issuedOn: string): string => {
      const parts = issuedOn.split('-').map(Number)
      return `${parts[year]}年${parts[month]}月${parts[date]}日`
    }
    const written = foundingDocuments.map(
      ({ number, title, issuer, issuedOn, addressees, sections }) => {
        const chapters = new Set<string>()
        const body = sections.flatMap(({ chapter, heading, paragraphs }) => {
          const isNew = chapter !== undefined && !chapters.has(chapter)
          if (chapter !== undefined) chapters.add(chapter)
          return [isNew ? chapter : '', heading ?? '', ...paragraphs]
        })
        return {
          number,
          title,
          rest: [`${addressees}：`, ...body, issuer, printed(issuedOn)].join(''),
        }
      },
    )
    const [province, state] = written
    // The province prints its number above the title, the State Council below it.
    const whole = `${province?.number}${province?.title}${province?.rest}${state?.title}${state?.number}${state?.rest}`
    expect(whole).toBe(notedLines().join(''))
  })

  it('are dated and numbered', () => {
    expect(foundingDocument('粤府办〔2013〕52号').issuedOn).toBe('2013-11-23')
    expect(foundingDocument('国办发〔2013〕100号').issuedOn).toBe('2013-10-01')
  })

  it('contain every phrase of every obligation, once in its section', () => {
    for (const clause of obligations) {
      const section = foundingDocument(clause.document).sections.find(
        ({ id }) => id === clause.section,
      )
      const text = section?.paragraphs.join('\n') ?? ''
      for (const part of phraseParts(clause)) {
        expect({ id: clause.id, part, times: text.split(part).length - 1 }).toEqual({
          id: clause.id,
          part,
          times: 1,
        })
      }
    }
  })

  it('tell where a phrase stands', () => {
    for (const clause of obligations) {
      const { sections } = foundingDocument(clause.document)
      const found = placesOf(clause).map(({ section, paragraph, from, to }) =>
        sections.find(({ id }) => id === section)?.paragraphs[paragraph]?.slice(from, to),
      )
      expect(found).toEqual(phraseParts(clause))
    }
  })

  it('give the paragraph of a clause, and do not pretend to find what is not there', () => {
    expect(paragraphsOf(clauseOf('N3-07'))).toHaveLength(1)
    expect(paragraphsOf(clauseOf('N3-07'))[0]).toMatch(/^此外，要进一步加强政府热线电话建设和管理/)
    const invented = { ...clauseOf('Y1-07'), duty: { zh: '每月举办一次', en: '' } }
    expect(() => placesOf(invented)).toThrow(/Y1-07/)
  })

  it('are unchanged by the marks, and carry a mark for each part of each obligation', () => {
    for (const document of foundingDocuments) {
      const sections = markedSections(document)
      expect(
        sections.map(({ paragraphs }) =>
          paragraphs.map((runs) => runs.map(({ text }) => text).join('')),
        ),
      ).toEqual(document.sections.map(({ paragraphs }) => paragraphs))
      const runs = sections.flatMap(({ paragraphs }) => paragraphs.flat())
      for (const clause of obligations.filter(
        (candidate) => candidate.document === document.number,
      )) {
        const own = runs.filter(({ clauses }) => clauses.includes(clause.id))
        expect(own.map(({ text }) => text)).toEqual(phraseParts(clause))
      }
    }
  })
})
