import type { ClauseId } from '#domain/clauses/clause.ts'
import type { Words } from '#domain/words.ts'

/**
 * Mechanisms, documents and organisation that the mandate asks for. `clauses` are the obligations
 * that the kind answers; `event`: it happens on its day (a meeting, a record) instead of being in
 * force from then on; `parts`: what it must contain where the clause counts parts; `figure`: the
 * number that belongs to it.
 */
export interface MechanismKind extends Words {
  clauses: readonly ClauseId[]
  event?: true
  parts?: readonly string[]
  figure?: 'persons' | 'amount' | 'number'
}

export const mechanismKinds = {
  // Leadership and organisation
  'implementation-plan': {
    zh: '贯彻落实方案',
    en: 'Plan to carry out the documents',
    clauses: ['Y0-01'],
  },
  'agenda-meeting': {
    zh: '议事会议记录',
    en: 'Meeting on the work',
    clauses: ['Y5-01', 'N8-01'],
    event: true,
  },
  'division-of-duties': {
    zh: '领导分工文件',
    en: 'Division of leadership duties',
    clauses: ['Y5-02'],
  },
  'responsible-persons': {
    zh: '责任人登记',
    en: 'Register of persons responsible',
    clauses: ['N8-03'],
    parts: ['principal-head', 'deputy-in-charge', 'level-by-level'],
  },
  'office-staffing': {
    zh: '专门机构人员配备',
    en: 'Staffing of the office',
    clauses: ['N8-04'],
    figure: 'persons',
  },
  'spokesperson-register': {
    zh: '新闻发言人名录',
    en: 'Register of spokespersons',
    clauses: ['N8-05'],
    figure: 'persons',
  },
  'person-in-charge': {
    zh: '明确专人负责',
    en: 'Named person in charge',
    clauses: ['N8-06'],
    figure: 'persons',
  },
  'dedicated-office': { zh: '成立专门机构', en: 'Dedicated office', clauses: ['N8-08'] },
  'working-funds': {
    zh: '工作经费保障',
    en: 'Working funds',
    clauses: ['N8-09'],
    figure: 'amount',
  },
  'access-to-meetings': {
    zh: '为有关人员参加会议、掌握信息提供便利',
    en: 'Access of staff to meetings and information',
    clauses: ['N8-10'],
    parts: ['disclosure-staff', 'spokespersons', 'website-staff', 'new-media-staff'],
  },

  // Press
  'spokesperson-system': {
    zh: '新闻发言人制度',
    en: 'Spokesperson system',
    clauses: ['N1-01'],
    parts: ['policy-interpretation', 'answering-doubts', 'rumour-correction', 'major-incident'],
  },
  'spokesperson-workflow': {
    zh: '新闻发言人工作流程',
    en: 'Spokesperson workflow',
    clauses: ['N1-03'],
  },
  'regular-release': {
    zh: '重要信息及热点问题定期有序发布机制',
    en: 'Regular, orderly release',
    clauses: ['N1-04'],
  },
  'routine-release': {
    zh: '例行新闻发布制度',
    en: 'Routine press release system',
    clauses: ['N1-09'],
  },
  'head-release': {
    zh: '政府主要负责同志发布重要信息制度',
    en: 'Release by the principal head of government',
    clauses: ['N1-11'],
  },
  'press-guidance': {
    zh: '指导新闻发布工作记录',
    en: 'Guidance of press work',
    clauses: ['N1-12'],
    event: true,
  },

  // Websites
  'website-workflow': {
    zh: '政府网站信息工作流程',
    en: 'Website workflow',
    clauses: ['Y2-06'],
    parts: ['collection', 'editing', 'review', 'release', 'sharing'],
  },
  'secrecy-review': { zh: '保密审查制度', en: 'Secrecy review', clauses: ['Y2-07', 'N5-02'] },
  'website-security': { zh: '网站安全检测报告', en: 'Website security report', clauses: ['Y2-08'] },
  'website-interconnection': {
    zh: '网站信息互联互通',
    en: 'Interconnection of websites',
    clauses: ['Y2-09'],
  },
  'disclosure-system-extension': {
    zh: '信息公开业务系统向基层延伸',
    en: 'Disclosure system extended to the grassroots',
    clauses: ['Y2-10'],
    figure: 'number',
  },
  databases: {
    zh: '网站数据库建设',
    en: 'Website databases',
    clauses: ['N2-11'],
    parts: [
      'transport',
      'social-security',
      'health',
      'education',
      'investment',
      'production',
      'consumption',
    ],
  },

  // New media and hotlines
  'new-media-guidance': {
    zh: '指导管理新媒体记录',
    en: 'Guidance of new media',
    clauses: ['Y3-03'],
    event: true,
  },
  'new-media-opinion': {
    zh: '政务微博微信建设指导意见',
    en: 'Guiding opinion on new media',
    clauses: ['Y3-04'],
  },
  'new-media-measures': {
    zh: '政务微博微信管理办法',
    en: 'Management measures for new media',
    clauses: ['Y3-04', 'N3-04'],
  },
  'hotline-platform': {
    zh: '政府热线公共服务平台建设方案',
    en: 'Plan of the hotline platform',
    clauses: ['Y3-05'],
  },
  'release-procedure': {
    zh: '新媒体信息发布程序',
    en: 'New-media release procedure',
    clauses: ['N3-05'],
  },
  'reply-procedure': {
    zh: '公众提问处理答复程序',
    en: 'Procedure for answering the public',
    clauses: ['N3-05'],
  },
  'hotline-management': {
    zh: '政府热线电话管理制度',
    en: 'Hotline management',
    clauses: ['N3-07'],
  },
  'phone-lines-merged': {
    zh: '电话资源清理整合',
    en: 'Telephone resources merged',
    clauses: ['N3-08'],
    figure: 'number',
  },

  // Interpretation, sentiment, response
  'expert-interpretation': { zh: '专家解读机制', en: 'Expert interpretation', clauses: ['Y4-01'] },
  'expert-team': {
    zh: '政策解读专家队伍',
    en: 'Team of policy experts',
    clauses: ['Y4-02', 'N6-02'],
    figure: 'persons',
  },
  'sentiment-liaison': {
    zh: '网络舆情沟通联系机制',
    en: 'Liaison on online sentiment',
    clauses: ['Y4-03'],
  },
  'sentiment-joint-meeting': {
    zh: '重大舆情联席会议制度',
    en: 'Joint meeting on major sentiment',
    clauses: ['Y4-04', 'N7-02'],
  },
  'sentiment-meeting-held': {
    zh: '重大舆情联席会议纪要',
    en: 'Minutes of a joint meeting on sentiment',
    clauses: ['Y4-04', 'N7-02'],
    event: true,
  },
  'news-emergency': {
    zh: '突发事件新闻应急协调机制',
    en: 'News coordination in emergencies',
    clauses: ['Y4-05'],
  },
  'media-joint-meeting': {
    zh: '媒体服务管理联席会议制度',
    en: 'Joint meeting on media services',
    clauses: ['Y4-06'],
  },
  'media-meeting-held': {
    zh: '媒体服务管理联席会议纪要',
    en: 'Minutes of a joint meeting on media',
    clauses: ['Y4-06'],
    event: true,
  },
  'rapid-linkage': {
    zh: '快速联动新闻应急机制',
    en: 'Fast joint news emergency mechanism',
    clauses: ['Y4-07'],
    parts: ['online-offline', 'home-abroad', 'internal-external'],
  },
  'release-accountability': {
    zh: '信息发布责任追究制度',
    en: 'Accountability for releases',
    clauses: ['Y4-08'],
  },
  'sentiment-handling': {
    zh: '舆情收集、研判和回应机制',
    en: 'Handling of public sentiment',
    clauses: ['N4-01'],
    parts: ['sentiment-collection', 'sentiment-assessment', 'sentiment-response'],
  },
  'sentiment-report': {
    zh: '重要舆情监测报告及转办单',
    en: 'Report of important sentiment passed on',
    clauses: ['N4-02', 'N4-05'],
    event: true,
  },
  'media-liaison': {
    zh: '与宣传部门和媒体的沟通联系机制',
    en: 'Liaison with publicity organs and media',
    clauses: ['N7-01'],
  },
  'release-sentiment-linkage': {
    zh: '信息发布和舆情处置联动机制',
    en: 'Linkage of release and sentiment handling',
    clauses: ['N7-03'],
  },
  'release-plan': {
    zh: '重大信息发布和传播方案',
    en: 'Plan for releasing major information',
    clauses: ['N7-04'],
    event: true,
  },

  // Training
  'training-mechanism': {
    zh: '培训工作常态化机制',
    en: 'Standing training mechanism',
    clauses: ['N9-01'],
  },
  'civil-servant-training': {
    zh: '列入公务员培训内容',
    en: 'Part of civil-servant training',
    clauses: ['N9-05'],
  },

  // The general office's own supervision
  'supervision-record': {
    zh: '督查指导记录',
    en: 'Inspection and guidance',
    clauses: ['Y5-05', 'N10-01'],
    event: true,
  },
  'supervision-measures': {
    zh: '督查管理办法',
    en: 'Measures of supervision',
    clauses: ['N10-02'],
  },
  'assessment-result': {
    zh: '考核结果',
    en: 'Result of an assessment',
    clauses: ['N10-03'],
    event: true,
  },
  'accountability-case': {
    zh: '问责处理',
    en: 'Case of accountability',
    clauses: ['N10-04'],
    event: true,
  },
  bulletin: { zh: '情况通报', en: 'Bulletin', clauses: ['N10-05'], event: true },
  'rectification-closed': {
    zh: '突出问题整改销号',
    en: 'Outstanding problem solved',
    clauses: ['N10-06'],
    event: true,
  },
} as const satisfies Record<string, MechanismKind>

export type MechanismKindId = keyof typeof mechanismKinds
