import type { State } from '#ui/state.ts'

/** Made-up rows and texts of the gallery; nothing here reaches a user. */
export interface SampleRow {
  id: string
  name: string
  city: string
  score: number
  change: string
  state: State
}

export const cities = [
  '广州市',
  '深圳市',
  '珠海市',
  '汕头市',
  '佛山市',
  '韶关市',
  '河源市',
  '梅州市',
]
const offices = ['教育局', '财政局', '交通运输局', '生态环境局', '市场监督管理局', '卫生健康局']
const sampleStates: State[] = ['ok', 'ok', 'ok', 'warn', 'bad', 'info', 'neutral']

const at = <T>(list: readonly T[], index: number, otherwise: T): T =>
  list[index % list.length] ?? otherwise

export function sampleRows(count: number): SampleRow[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `u${index + 1}`,
    name: `${at(cities, index, '')}${at(offices, index * 7, '')}第${index + 1}处`,
    city: at(cities, index, ''),
    score: 55 + ((index * 37) % 450) / 10,
    change: String((((index * 13) % 61) - 30) / 10),
    state: at(sampleStates, index * 3, 'neutral'),
  }))
}

export interface SampleNode {
  id: string
  name: string
  full: number
  points: number
  below: SampleNode[]
}

const node = (
  id: string,
  name: string,
  full: number,
  points: number,
  below: SampleNode[] = [],
) => ({
  id,
  name,
  full,
  points,
  below,
})

export const sampleTree: SampleNode[] = [
  node('1', '新闻发布', 30, 26, [
    node('1.1', '主要负责同志出席新闻发布会', 10, 10),
    node('1.2', '本单位新闻发布会', 20, 16, [
      node('1.2.1', '每季度至少一次', 12, 12),
      node('1.2.2', '会后上传实录', 8, 4),
    ]),
  ]),
  node('2', '回应社会关切', 25, 21.5, [
    node('2.1', '首次回应时限', 15, 12.5),
    node('2.2', '回应三要素', 10, 9),
  ]),
  node('3', '网站与新媒体', 20, 20),
]

export const words = {
  title: '组件陈列',
  note: '开发用页面：每个组件的每种状态。',
  sentence: '信息发布要做到及时、准确、公开、透明，回应公众关切，正确引导舆情。',
}
