/**
 * Serious problems: the single vetoes of 国办秘函〔2019〕19号 (domain.md §3), those of the mandate
 * (N3-06, Y4-08, N8-07) and false reporting (政务处分法 39(四)).
 */
export const incidentKinds = {
  'serious-misstatement': { zh: '严重表述错误', en: 'Serious misstatement' },
  'state-secret-leaked': { zh: '泄露国家秘密', en: 'State secret leaked' },
  'harmful-content': { zh: '反动、暴力、色情等有害内容', en: 'Harmful content' },
  'website-security': { zh: '网站严重安全事故', en: 'Serious security accident of a website' },
  'account-security': { zh: '新媒体账号安全事件', en: 'Security incident of an account' },
  fabrication: {
    zh: '弄虚作假（如伪造发稿日期）',
    en: 'Fabrication, such as forged dates of release',
  },
  'negative-opinion': {
    zh: '建设管理不当引发严重负面舆情',
    en: 'Serious public outcry over management',
  },
  'misleading-release': {
    zh: '发布信息严重失实、误导公众',
    en: 'Seriously false or misleading release',
  },
  'silence-or-absence': { zh: '重大事件失声缺位', en: 'Silence or absence in a major event' },
  'site-down': { zh: '站点无法访问', en: 'Site cannot be reached' },
  'homepage-overdue': { zh: '首页不更新', en: 'Home page without updates' },
  'news-columns-overdue': {
    zh: '动态要闻、通知公告、政策文件类栏目不更新',
    en: 'News, notice and policy columns without updates',
  },
  'columns-overdue': { zh: '栏目超期未更新', en: 'Columns overdue' },
  'columns-blank': { zh: '空白栏目', en: 'Blank columns' },
  'no-interaction-channel': { zh: '未提供互动渠道', en: 'No channel of interaction' },
  'message-unanswered': { zh: '有效留言长期未答复', en: 'Valid message long unanswered' },
  'services-useless': { zh: '办事服务不实用', en: 'Services of no practical use' },
  'account-overdue': { zh: '新媒体账号不更新', en: 'Account without updates' },
  'account-no-interaction': { zh: '新媒体互动回应差', en: 'Account without effective interaction' },
  'false-report': { zh: '填报数据弄虚作假', en: 'False report' },
} as const

export type IncidentKind = keyof typeof incidentKinds

/** The figure that decides whether the fault is a veto. */
export const figureOf: Partial<Record<IncidentKind, 'count' | 'days' | 'percent'>> = {
  'site-down': 'percent',
  'homepage-overdue': 'days',
  'news-columns-overdue': 'count',
  'columns-overdue': 'count',
  'columns-blank': 'count',
  'message-unanswered': 'days',
  'account-overdue': 'days',
}

/** Where a kind of fault can only occur on one platform. */
export const platformOf: Partial<Record<IncidentKind, 'website' | 'new-media'>> = {
  'website-security': 'website',
  'account-security': 'new-media',
  'site-down': 'website',
  'homepage-overdue': 'website',
  'news-columns-overdue': 'website',
  'columns-overdue': 'website',
  'columns-blank': 'website',
  'services-useless': 'website',
  'account-overdue': 'new-media',
  'account-no-interaction': 'new-media',
}
