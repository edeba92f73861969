import { choose, number, type Situation } from './situation.ts'

/** `2025年第三季度`. */
export const quarterName = ({ period }: Situation): string =>
  `${period.year}年第${['一', '二', '三', '四'][period.part - 1] ?? ''}季度`

/** As the unit is called in titles: `云浮市`, `省交通运输厅`. */
export const callsItself = ({ unit }: Situation): string =>
  isOrgan(unit) ? unit.shortName : unit.name

const isOrgan = ({ kind }: Situation['unit']): boolean => kind === 'department' || kind === 'office'

/** What occupies the unit in this quarter. */
export const seasonal = ({ theme, period }: Situation): string =>
  theme.seasons[period.part - 1] ?? theme.seasons[0]

/** Seasonal work, or lasting work. */
export const topic = (s: Situation, ...what: readonly (string | number)[]): string =>
  choose(s, [seasonal(s), seasonal(s), ...s.theme.work], 'topic', ...what)

export const work = (s: Situation, ...what: readonly (string | number)[]): string =>
  choose(s, s.theme.work, 'work', ...what)

/** `粤交示〔2025〕12号`, `云府示〔2025〕12号`: 示 for 示例, so that it is nobody's number. */
export const documentNumber = (s: Situation, ...what: readonly (string | number)[]): string => {
  const mark = isOrgan(s.unit) ? s.theme.mark : `${s.unit.shortName.slice(0, 1)}${s.theme.mark}`
  return `${mark}〔${s.period.year}〕${number(s, 1, 90, 'document', ...what)}号`
}
