import { describe, expect, it } from 'vitest'
import { lastHour } from '#domain/completeness/last-hour.ts'

describe('the last hour', () => {
  it('has sixty minutes to the one that runs, the quiet ones too', () => {
    const hour = lastHour([{ minute: 1000, sections: 4, units: 2 }], 1010)
    expect(hour).toHaveLength(60)
    expect(hour[0]).toEqual({ minute: 951, sections: 0, units: 0 })
    expect(hour.at(-1)?.minute).toBe(1010)
    expect(hour.find(({ sections }) => sections > 0)).toMatchObject({ minute: 1000, units: 2 })
  })

  it('leaves out what is older, once the minutes have moved on', () => {
    const hour = lastHour([{ minute: 1000, sections: 4, units: 2 }], 1060)
    expect(hour.every(({ sections }) => sections === 0)).toBe(true)
  })
})
