import { describe, expect, it } from 'vitest'
import { gradesOption } from '#charts/grades-option.ts'
import type { Palette } from '#charts/palette.ts'

const palette: Palette = {
  ink: '#000000',
  inkSoft: '#333333',
  line: '#cccccc',
  surface: '#ffffff',
  accent: '#aa0000',
  primary: '#0000aa',
  ok: '#00aa00',
  warn: '#aaaa00',
  bad: '#aa0000',
  neutral: '#666666',
  series: ['#0000aa'],
  font: 'sans-serif',
  textSize: 13,
}

describe('grades by class', () => {
  const classes = [
    { name: '重点部门', units: [9, 3] },
    { name: '县', units: [1, 119] },
    { name: '没有单位', units: [0, 0] },
  ]
  const { series, tooltip } = gradesOption(classes, ['优秀', '合格'])(palette)

  it('are bars of full length, so that classes of different size compare', () => {
    // 9 of 12 are 75 %, 1 of 120 is 0.83 %; a class without a unit has no bar.
    expect(series[0]?.data.map((share) => share.toFixed(2))).toEqual(['75.00', '0.83', '0.00'])
    expect(series[1]?.data.map((share) => share.toFixed(2))).toEqual(['25.00', '99.17', '0.00'])
  })

  it('say how many units, not the share; a part too narrow leaves it to the table', () => {
    const [excellent] = series
    expect(excellent?.label.formatter({ value: 75, dataIndex: 0 })).toBe('9')
    expect(excellent?.label.formatter({ value: 0.83, dataIndex: 1 })).toBe('')
    expect(tooltip.formatter([{ name: '县', dataIndex: 1 }])).toBe('县\n优秀 1\n合格 119')
  })
})
