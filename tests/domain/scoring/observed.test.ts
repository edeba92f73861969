import { describe, expect, it } from 'vitest'
import { guoban201919 } from '#domain/schemes/built-in.ts'
import type { Observed } from '#domain/observation/discrepancy.ts'
import { score } from '#domain/scoring/score.ts'
import type { ScoringInput } from '#domain/scoring/input.ts'
import { chinaHolidays } from '#domain/calendar/china-holidays.ts'
import { LEDGER_IDS } from '#domain/ledgers/ledger.ts'

/** A county that handed in everything and had nothing to report: no incident of any kind. */
const input = (observed?: readonly Observed[]): ScoringInput => ({
  scheme: guoban201919,
  unit: {
    id: '440104',
    parent: '440100',
    kind: 'county',
    name: '越秀区',
    shortName: '越秀',
    code: '440104',
    formerNames: [],
    keyDepartment: [],
    functions: [],
    organRoles: [],
    classes: [],
    hasServices: false,
  },
  parentKind: 'prefecture',
  period: '2026-Q3',
  asOf: '2026-11-22',
  facts: [],
  sections: Object.fromEntries(LEDGER_IDS.map((id) => [id, 'nothing-to-report'] as const)),
  judgements: [],
  exceptions: [],
  ...(observed && { observed }),
  calendar: chinaHolidays,
})
const vetoOf = (observed: readonly Observed[], view: 'self' | 'official' = 'official') =>
  score(input(observed), view).vetoes.find(({ veto }) => veto === 'veto-columns-blank')

describe('what was seen from outside', () => {
  it('leaves a veto open while nobody has decided, from its threshold on', () => {
    // Reported 0 and seen 5: between them lies the veto at 5. At 4 there is none to fear.
    expect(vetoOf([{ kind: 'columns-blank', value: '5' }])?.state).toBe('undetermined')
    expect(vetoOf([{ kind: 'columns-blank', value: '4' }])?.state).toBe('clear')
  })

  it('strikes or is set aside as the office decides, and moves no word of the unit', () => {
    const seen = { kind: 'columns-blank', value: '5' } as const
    expect(vetoOf([{ ...seen, decision: 'observed' }])?.state).toBe('struck')
    expect(vetoOf([{ ...seen, decision: 'reported' }])?.state).toBe('clear')
    expect(vetoOf([{ ...seen, decision: 'dismissed' }])?.state).toBe('clear')
    expect(vetoOf([seen], 'self')?.state).toBe('clear')
  })

  it('is overlooked within the tolerance that the scheme names', () => {
    const seen = [{ kind: 'columns-blank', value: '5' } as const]
    const wide = { ...input(seen), scheme: { ...guoban201919, tolerances: { 'columns-blank': 5 } } }
    const veto = score(wide, 'official').vetoes.find(({ veto: id }) => id === 'veto-columns-blank')
    expect(veto?.state).toBe('clear')
  })

  it('makes the total a range that contains what either decision gives', () => {
    const seen = { kind: 'columns-overdue', value: '8' } as const
    const total = (decision?: Observed['decision']) =>
      score(input([{ ...seen, ...(decision && { decision }) }]), 'official').base
    const [open, reported, observed] = [total(), total('reported'), total('observed')]
    expect([open.low, open.high]).toEqual([observed.low, reported.high])
    expect(open.low).not.toBe(open.high)
  })

  it('changes nothing where nobody looked', () => {
    expect(score(input(), 'official')).toEqual(score(input([]), 'official'))
  })
})
