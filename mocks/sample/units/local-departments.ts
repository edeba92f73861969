/**
 * SAMPLE DATA for trials of size: departments such as a city (40) or a county (30) has. The names are of the
 * usual kind, but no city's or county's own list was followed.
 */
export interface LocalDepartment {
  slug: string
  /** Follows the name of the region. */
  name: string
  inCounties: boolean
}

const county = (slug: string, name: string): LocalDepartment => ({ slug, name, inCounties: true })
const cityOnly = (slug: string, name: string): LocalDepartment => ({
  slug,
  name,
  inCounties: false,
})

export const localDepartments: readonly LocalDepartment[] = [
  county('development', '发展和改革局'),
  county('education', '教育局'),
  cityOnly('science', '科学技术局'),
  county('industry', '工业和信息化局'),
  cityOnly('ethnic-religious', '民族宗教事务局'),
  county('public-security', '公安局'),
  county('civil-affairs', '民政局'),
  county('justice', '司法局'),
  county('finance', '财政局'),
  county('human-resources', '人力资源和社会保障局'),
  county('natural-resources', '自然资源局'),
  county('ecology', '生态环境局'),
  county('housing', '住房和城乡建设局'),
  county('transport', '交通运输局'),
  county('water', '水务局'),
  county('agriculture', '农业农村局'),
  county('commerce', '商务局'),
  county('culture-tourism', '文化广电旅游体育局'),
  county('health', '卫生健康局'),
  county('veterans', '退役军人事务局'),
  county('emergency', '应急管理局'),
  county('audit', '审计局'),
  county('state-assets', '国有资产监督管理局'),
  county('market', '市场监督管理局'),
  county('statistics', '统计局'),
  county('medical-insurance', '医疗保障局'),
  county('letters-visits', '信访局'),
  county('government-services-data', '政务服务和数据管理局'),
  county('urban-management', '城市管理和综合执法局'),
  county('forestry', '林业局'),
  county('press', '人民政府新闻办公室'),
  county('internet', '互联网信息办公室'),
  cityOnly('financial', '金融工作局'),
  cityOnly('national-defence', '国防动员办公室'),
  cityOnly('investment', '投资促进局'),
  cityOnly('foreign-affairs', '外事局'),
  cityOnly('government-affairs', '机关事务管理局'),
  cityOnly('meteorology', '气象局'),
  cityOnly('housing-fund', '住房公积金管理中心'),
  cityOnly('supply-cooperative', '供销合作联社'),
]
