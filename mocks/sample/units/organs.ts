import type { Day } from '#domain/calendar/day.ts'
import type { Dated, OrganRole } from '#domain/units/unit.ts'

/** An organ of the province: real names as of 2025; `name` follows 广东省, `shortName` follows 省. */
export interface Organ {
  slug: string
  name: string
  shortName: string
  formerNames?: Dated<string>[]
  from?: Day
  roles?: OrganRole[]
}

/** The data begins here; what a name was before does not matter to any period. */
const BEGINNING: Day = '2013-01-01'
/** The reform of October 2018: the forestry bureau's day; for most others only the month is known. */
const REFORM: Day = '2018-10-25'
/** The reform of 2023 and 2024: approximate, see docs/data-sources.md. */
const SECOND_REFORM: Day = '2024-02-01'

const until = (value: string, last: Day, from: Day = BEGINNING): Dated<string> => ({
  value: `广东省${value}`,
  from,
  until: last,
})
const untilReform = (value: string, from: Day = BEGINNING): Dated<string> =>
  until(value, '2018-10-24', from)

export const organs: readonly Organ[] = [
  {
    slug: 'press',
    name: '人民政府新闻办公室',
    shortName: '政府新闻办',
    roles: ['press-office', 'publicity-office'],
  },
  { slug: 'internet', name: '互联网信息办公室', shortName: '网信办', roles: ['internet-office'] },
  { slug: 'development', name: '发展和改革委员会', shortName: '发展改革委' },
  { slug: 'education', name: '教育厅', shortName: '教育厅' },
  { slug: 'science', name: '科学技术厅', shortName: '科技厅' },
  {
    slug: 'industry',
    name: '工业和信息化厅',
    shortName: '工业和信息化厅',
    formerNames: [untilReform('经济和信息化委员会')],
    roles: ['industry-office'],
  },
  { slug: 'ethnic-religious', name: '民族宗教事务委员会', shortName: '民族宗教委' },
  { slug: 'public-security', name: '公安厅', shortName: '公安厅' },
  { slug: 'civil-affairs', name: '民政厅', shortName: '民政厅' },
  { slug: 'justice', name: '司法厅', shortName: '司法厅' },
  { slug: 'finance', name: '财政厅', shortName: '财政厅' },
  {
    slug: 'human-resources',
    name: '人力资源和社会保障厅',
    shortName: '人力资源社会保障厅',
    roles: ['civil-service-training'],
  },
  {
    slug: 'natural-resources',
    name: '自然资源厅',
    shortName: '自然资源厅',
    formerNames: [untilReform('国土资源厅')],
  },
  {
    slug: 'ecology',
    name: '生态环境厅',
    shortName: '生态环境厅',
    formerNames: [untilReform('环境保护厅')],
  },
  { slug: 'housing', name: '住房和城乡建设厅', shortName: '住房城乡建设厅' },
  { slug: 'transport', name: '交通运输厅', shortName: '交通运输厅' },
  { slug: 'water', name: '水利厅', shortName: '水利厅' },
  {
    slug: 'agriculture',
    name: '农业农村厅',
    shortName: '农业农村厅',
    formerNames: [untilReform('农业厅')],
  },
  { slug: 'commerce', name: '商务厅', shortName: '商务厅' },
  {
    slug: 'culture-tourism',
    name: '文化和旅游厅',
    shortName: '文化和旅游厅',
    formerNames: [untilReform('文化厅')],
  },
  {
    slug: 'health',
    name: '卫生健康委员会',
    shortName: '卫生健康委',
    formerNames: [until('卫生厅', '2013-09-21'), untilReform('卫生和计划生育委员会', '2013-09-22')],
  },
  { slug: 'veterans', name: '退役军人事务厅', shortName: '退役军人事务厅', from: REFORM },
  {
    slug: 'emergency',
    name: '应急管理厅',
    shortName: '应急管理厅',
    formerNames: [untilReform('安全生产监督管理局')],
  },
  { slug: 'audit', name: '审计厅', shortName: '审计厅' },
  { slug: 'foreign-affairs', name: '人民政府外事办公室', shortName: '外办' },
  { slug: 'state-assets', name: '人民政府国有资产监督管理委员会', shortName: '国资委' },
  {
    slug: 'market',
    name: '市场监督管理局',
    shortName: '市场监管局',
    formerNames: [until('工商行政管理局', '2018-10-18')],
  },
  { slug: 'radio-television', name: '广播电视局', shortName: '广电局' },
  { slug: 'sports', name: '体育局', shortName: '体育局' },
  { slug: 'statistics', name: '统计局', shortName: '统计局' },
  { slug: 'medical-insurance', name: '医疗保障局', shortName: '医保局', from: REFORM },
  { slug: 'hong-kong-macao', name: '人民政府港澳事务办公室', shortName: '港澳办' },
  { slug: 'letters-visits', name: '信访局', shortName: '信访局' },
  {
    slug: 'financial',
    name: '地方金融管理局',
    shortName: '地方金融管理局',
    formerNames: [
      untilReform('人民政府金融工作办公室'),
      until('地方金融监督管理局', '2024-01-31', REFORM),
    ],
  },
  {
    slug: 'government-services-data',
    name: '政务服务和数据管理局',
    shortName: '政务和数据局',
    formerNames: [until('政务服务数据管理局', '2024-01-31', REFORM)],
    from: REFORM,
  },
  {
    slug: 'national-defence',
    name: '国防动员办公室',
    shortName: '国动办',
    formerNames: [until('人民防空办公室', '2024-01-31')],
  },
  { slug: 'research-office', name: '人民政府研究室', shortName: '政府研究室' },
  { slug: 'counsellors', name: '人民政府参事室', shortName: '政府参事室' },
  { slug: 'government-affairs', name: '机关事务管理局', shortName: '机关事务管理局' },
  {
    slug: 'grain',
    name: '粮食和物资储备局',
    shortName: '粮食和储备局',
    formerNames: [untilReform('粮食局')],
  },
  { slug: 'energy', name: '能源局', shortName: '能源局', from: REFORM },
  { slug: 'prisons', name: '监狱管理局', shortName: '监狱管理局' },
  { slug: 'drug-rehabilitation', name: '戒毒管理局', shortName: '戒毒管理局' },
  {
    slug: 'forestry',
    name: '林业局',
    shortName: '林业局',
    formerNames: [untilReform('林业厅')],
  },
  {
    slug: 'drug-administration',
    name: '药品监督管理局',
    shortName: '药监局',
    formerNames: [untilReform('食品药品监督管理局')],
  },
  { slug: 'chinese-medicine', name: '中医药局', shortName: '中医药局' },
  { slug: 'disease-control', name: '疾病预防控制局', shortName: '疾控局', from: SECOND_REFORM },
  { slug: 'meteorology', name: '气象局', shortName: '气象局' },
  { slug: 'communications', name: '通信管理局', shortName: '通信管理局' },
]
