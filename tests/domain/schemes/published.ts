/** Real published figures, transcribed. */

/** @source 凉府办函〔2012〕3号: a government office's own assessment bulletin, five of its rows */
export const liangshan2011 = [
  ['雷波县', '14', '45', '5', '28', '5', '97'],
  ['宁南县', '14', '40', '5', '30', '5', '94'],
  ['普格县', '14', '37.1', '5', '30', '5', '91.1'],
  ['金阳县', '14', '33.6', '5', '30', '5', '87.6'],
  ['美姑县', '14', '31.3', '5', '30', '5', '85.3'],
].map(
  ([
    unit = '',
    basicWork = '',
    proactiveDisclosure = '',
    onApplication = '',
    catalogue = '',
    other = '',
    total = '',
  ]) => ({
    unit,
    scores: { basicWork, proactiveDisclosure, onApplication, catalogue, other },
    total,
  }),
)

/** @source the weights that Jiamusi published for 2018 */
export const jiamusiWeights: readonly (readonly [string, number])[] = [
  ['政府信息公开目录建设', 12],
  ['规范性文件', 10],
  ['政府信息公开年度报告', 15],
  ['财政预决算信息', 5],
  ['权责清单', 5],
  ['重点领域（工作）信息', 5],
  ['依申请公开及引发争议处理情况', 20],
  ['政策解读', 10],
  ['舆情（热点回应）', 8],
  ['两微一端', 6],
  ['政务公开要点', 4],
]

/** @source the published weights of a county: 组织保障 6, 主要载体建设 15, 政府信息公开 79 */
export const countyWeights = [
  { category: '组织保障', points: 6, items: [2, 2, 2] },
  { category: '主要载体建设', points: 15, items: [6, 3, 6] },
  { category: '政府信息公开', points: 79, items: [25, 2, 5, 5, 2, 25, 2, 5, 6, 2] },
]
