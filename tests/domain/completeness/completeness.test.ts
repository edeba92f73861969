import { describe, expect, it } from 'vitest'
import { handedInState, isLate, tallyBy } from '#domain/completeness/completeness.ts'

describe('completeness', () => {
  it('tells everything from something and nothing', () => {
    expect(handedInState({ sections: 3, of: 3 })).toBe('complete')
    expect(handedInState({ sections: 1, of: 3 })).toBe('partly')
    expect(handedInState({ sections: 0, of: 3 })).toBe('nothing')
    expect(handedInState({ sections: 0, of: 0 })).toBe('complete')
  })

  it('is late from the day after the due day, while something is missing', () => {
    const missing = { sections: 2, of: 3 }
    expect(isLate(missing, '2027-01-15', '2027-01-15')).toBe(false)
    expect(isLate(missing, '2027-01-15', '2027-01-16')).toBe(true)
    expect(isLate({ sections: 3, of: 3 }, '2027-01-15', '2027-01-16')).toBe(false)
  })

  it('counts by a key', () => {
    const rows = [
      { region: 'a', state: 'complete', late: false },
      { region: 'b', state: 'nothing', late: true },
      { region: 'a', state: 'partly', late: true },
    ] as const
    expect(tallyBy(rows, ({ region }) => region)).toEqual([
      { key: 'a', tally: { units: 2, complete: 1, partly: 1, nothing: 0, late: 1 } },
      { key: 'b', tally: { units: 1, complete: 0, partly: 0, nothing: 1, late: 1 } },
    ])
  })
})
