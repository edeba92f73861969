import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkEvidenceFile } from '#documents/evidence-file.ts'
import { FILE_KINDS, UNFIT_CODES } from '#domain/evidence/file-kind.ts'
import { ODD_FILES } from '#tests/documents/odd-files.ts'
import { bytesOf, pdf } from '#tests/documents/plain-files.ts'

const outcomeOf = (bytes: Uint8Array, name: string): string => {
  const checked = checkEvidenceFile(bytes, name)
  return checked.kind === 'fit' ? checked.is : checked.because.code
}

describe('a file that is to prove a fact', () => {
  it.each(ODD_FILES.map((file) => [file.what, file] as const))('%s', (_what, file) => {
    expect(outcomeOf(file.bytes, file.name)).toBe(file.becomes)
  })

  it('is one of at least 200 in this table, which meets every kind and every reason', () => {
    expect(ODD_FILES.length).toBeGreaterThanOrEqual(200)
    const met = new Set(ODD_FILES.map(({ becomes }) => becomes))
    expect([...Object.keys(FILE_KINDS), ...UNFIT_CODES].filter((one) => !met.has(one))).toEqual([])
  })

  it('gets the ending that its content has where it has none', () => {
    expect(checkEvidenceFile(pdf(), '实录')).toEqual({
      kind: 'fit',
      is: 'pdf',
      name: '实录.pdf',
      type: 'application/pdf',
    })
  })

  it('is told which ending would be right', () => {
    expect(checkEvidenceFile(pdf(), '实录.docx')).toMatchObject({
      because: { code: 'wrong-ending', params: { ending: '.docx', right: '.pdf' } },
    })
  })

  it.each([
    ['line breaks', '\n'],
    ['blanks', ' '],
    ['tabs', '\t'],
    ['commas and blanks', ', '],
    ['signs', ',='],
    ['letters', 'a'],
    ['brackets', '<'],
  ])('is looked through once, also where it consists of %s', (_what, piece) => {
    const bytes = bytesOf(`a${piece.repeat(2_000_000)}|b`)
    expect(outcomeOf(bytes, 'a.txt')).toBe('text')
  })

  it('is taken or refused, whatever it consists of and however it was changed', () => {
    const some = fc.constantFrom(...ODD_FILES.filter(({ bytes }) => bytes.length < 5000))
    const change = fc.tuple(fc.nat(5000), fc.nat(255))
    const codes = new Set<string>([...Object.keys(FILE_KINDS), ...UNFIT_CODES])
    fc.assert(
      fc.property(some, fc.array(change, { maxLength: 20 }), fc.nat(5000), (file, changes, end) => {
        const bytes = file.bytes.slice(0, end)
        for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value
        expect(codes).toContain(outcomeOf(bytes, file.name))
      }),
      { seed: 20_261_126, numRuns: 3000 },
    )
  })
})
