import { describe, expect, it } from 'vitest'
import {
  choiceSetting,
  isSettingValue,
  numberSetting,
  yesNoSetting,
} from '#domain/measures/setting.ts'
import { headCountsAsSpokesperson, pressSpan, responseHours } from '#domain/measures/settings.ts'

describe('a setting', () => {
  it('takes the value of the scheme', () => {
    expect(numberSetting({ responseHours: 24 }, responseHours)).toBe(24)
    expect(yesNoSetting({ headCountsAsSpokesperson: false }, headCountsAsSpokesperson)).toBe(false)
    expect(choiceSetting({ pressSpan: 'year' }, pressSpan)).toBe('year')
  })

  it('is as usual where the scheme says nothing, or something else', () => {
    expect(numberSetting({}, responseHours)).toBe(48)
    expect(numberSetting({ responseHours: '24' }, responseHours)).toBe(48)
    expect(numberSetting({ responseHours: 0 }, responseHours)).toBe(48)
    expect(yesNoSetting({ headCountsAsSpokesperson: 'no' }, headCountsAsSpokesperson)).toBe(true)
    expect(choiceSetting({ pressSpan: 'decade' }, pressSpan)).toBe('quarter')
  })

  it('has bounds and choices', () => {
    expect(isSettingValue(responseHours, 1)).toBe(true)
    expect(isSettingValue(responseHours, 8761)).toBe(false)
    expect(isSettingValue(pressSpan, 'half-year')).toBe(true)
    expect(isSettingValue(pressSpan, 'Quarter')).toBe(false)
  })
})
