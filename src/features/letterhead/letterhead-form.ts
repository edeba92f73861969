import type { LetterheadBody } from '#contract/letterhead.ts'
import { isOrganCode } from '#domain/register/number.ts'
import type { Problems } from '#ui/problems.ts'

/** What is typed: lists are one entry a line. */
export interface LetterheadValues {
  unit: string
  mark: string
  organ: string
  codes: string
  copyTo: string
  issuer: string
  signatories: string
  sealed: boolean
}

export const emptyLetterhead = (unit: string): LetterheadValues => ({
  unit,
  mark: '',
  organ: '',
  codes: '',
  copyTo: '',
  issuer: '',
  signatories: '',
  sealed: true,
})

export const valuesOf = (one: LetterheadBody): LetterheadValues => ({
  unit: one.unit.id,
  mark: one.mark,
  organ: one.organ,
  codes: one.codes.join('\n'),
  copyTo: one.copyTo,
  issuer: one.issuer,
  signatories: one.signatories.join('\n'),
  sealed: one.sealed,
})

const linesOf = (text: string): string[] =>
  text
    .split(/[\n、，,]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

export const checkLetterhead = (values: LetterheadValues): Problems => ({
  ...(values.unit === '' && { unit: { key: 'ui.problem.choice' } }),
  ...Object.fromEntries(
    (['mark', 'organ', 'issuer'] as const)
      .filter((name) => values[name].trim().length < 2)
      .map((name) => [name, { key: 'ui.problem.required' as const }]),
  ),
  ...(linesOf(values.codes).some((code) => !isOrganCode(code)) && {
    codes: { key: 'official.letterheads.field.codesBad' },
  }),
})

export const contentOf = ({ codes, signatories, ...values }: LetterheadValues) => ({
  mark: values.mark.trim(),
  organ: values.organ.trim(),
  codes: linesOf(codes),
  copyTo: values.copyTo.trim().replace(/[。.]+$/, ''),
  issuer: values.issuer.trim(),
  signatories: linesOf(signatories),
  sealed: values.sealed,
})
