import { axisLook, baseOption, plotArea } from '#charts/base-option.ts'
import type { Palette } from '#charts/palette.ts'

export interface ClassGrades {
  name: string
  /** In the order of `grades`. */
  units: readonly number[]
}

/** Shades from the best grade to the worst: told apart by lightness too, and named in the legend. */
export const gradeColours = (
  { ok, primary, warn, bad, series, neutral }: Palette,
  count: number,
): string[] => {
  const scale = [ok, series[0] ?? primary, warn, bad, neutral]
  return Array.from(
    { length: count },
    (_, index) => scale[Math.min(index, scale.length - 1)] ?? neutral,
  )
}

const shareOf = (units: readonly number[], index: number): number => {
  const sum = units.reduce((all, one) => all + one, 0)
  return sum === 0 ? 0 : (100 * (units[index] ?? 0)) / sum
}

/** Units of each class by grade, as bars of full length so that classes of different size compare. */
export const gradesOption =
  (classes: readonly ClassGrades[], grades: readonly string[]) => (palette: Palette) => {
    const colours = gradeColours(palette, grades.length)
    return {
      ...baseOption(palette),
      tooltip: {
        ...baseOption(palette).tooltip,
        trigger: 'axis',
        axisPointer: { type: 'shadow' },
        formatter: (bars: readonly { name: string; dataIndex: number }[]) => {
          const [{ name, dataIndex } = { name: '', dataIndex: 0 }] = bars
          const units = classes[dataIndex]?.units ?? []
          const counts = grades.map((grade, index) => `${grade} ${units[index] ?? 0}`)
          return [name, ...counts].join('\n')
        },
      },
      legend: {
        bottom: 0,
        textStyle: { color: palette.ink, fontSize: palette.textSize },
        itemWidth: 14,
      },
      grid: { ...plotArea, top: 8, bottom: 40 },
      xAxis: {
        type: 'value',
        max: 100,
        ...axisLook(palette),
        // Every bar is the whole of its class; the numbers stand in it.
        axisLabel: { show: false },
        splitLine: { show: false },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: classes.map(({ name }) => name),
        ...axisLook(palette),
      },
      series: grades.map((grade, index) => ({
        name: grade,
        type: 'bar',
        stack: 'grades',
        barMaxWidth: 28,
        itemStyle: { color: colours[index], borderColor: palette.surface, borderWidth: 1 },
        label: {
          show: true,
          color: palette.surface,
          fontSize: palette.textSize,
          // A part too narrow for its number leaves it to the table.
          formatter: ({ value, dataIndex }: { value: number; dataIndex: number }) =>
            value >= 7 ? String(classes[dataIndex]?.units[index] ?? '') : '',
        },
        data: classes.map(({ units }) => shareOf(units, index)),
      })),
    }
  }
