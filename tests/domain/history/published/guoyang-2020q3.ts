/** 涡阳县水利局, scores of the third quarter of 2020, and deductions of that scorecard that could be read. */
export const guoyang2020Q3 = [
  ['单位', '基本信息指标得分', '重点领域指标得分', '测评总得分'],
  ['涡阳县水利局', '81.22', '0.64', '81.34'],
]

export const guoyangFull = { basic: 100, keyFields: 0.64 }

/** Indicator, weight, deduction. */
export const guoyangDeductions = [
  ['规范性文件立改废', '2.0000', '1.2800'],
  ['意见征集', '4.0000', '2.4000'],
  ['意见反馈', '2.0000', '1.2000'],
  ['办理制度和总体情况', '1.0000', '0.5000'],
  ['公务员招录及事业单位招聘', '1.0000', '1.0000'],
  ['负责人解读', '2.0000', '1.2000'],
] as const
