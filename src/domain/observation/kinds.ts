import type { ObservationKind, ObservationKindId } from '#domain/observation/kind.ts'

/**
 * Everything that is measured from outside.
 *
 * @source 国办秘函〔2019〕19号 for the vetoes; domain.md §3 for the levels that warn before them
 */
const kinds: Readonly<Record<ObservationKindId, Omit<ObservationKind, 'id'>>> = {
  'site-failure': {
    title: { zh: '站点访问失败比例', en: 'Visits to the site that failed' },
    about: {
      zh: '一周内每天访问不少于20次，超过15秒打不开的次数占全部访问次数的比例。',
      en: 'Over a week with at least 20 visits a day: the share of visits that took over 15 seconds.',
    },
    unit: 'percent',
    max: 100,
    subject: 'site',
    measure: 'failed-visits',
    better: 'less',
    sees: 'least',
    tolerance: 0.5,
    warning: {
      from: 3,
      above: true,
      vetoAt: 5,
      advice: {
        zh: '请立即检查站点的主机、网络和域名解析；达到5%即单项否决。',
        en: 'Check the host, the network and the domain of the site now; at 5 % the veto strikes.',
      },
    },
  },
  'homepage-age': {
    title: { zh: '首页未更新天数', en: 'Days without an update of the home page' },
    about: {
      zh: '监测当日距首页最近一次更新的天数。',
      en: 'Days from the last update of the home page to the day of the observation.',
    },
    unit: 'days',
    max: 36_500,
    subject: 'site',
    measure: 'worst-homepage-overdue',
    better: 'less',
    sees: 'least',
    tolerance: 1,
    warning: {
      from: 10,
      vetoAt: 14,
      growsDaily: true,
      advice: {
        zh: '请立即在首页发布新的信息；两周未更新即单项否决。',
        en: 'Publish something new on the home page now; two weeks without an update are a veto.',
      },
    },
  },
  'news-columns-overdue': {
    title: {
      zh: '动态要闻、通知公告、政策文件类超期栏目数',
      en: 'News, notice and policy columns overdue',
    },
    about: {
      zh: '动态要闻类超过两周、通知公告和政策文件类超过六个月未更新的栏目数。',
      en: 'News columns without an update for two weeks, notices and policies for six months.',
    },
    unit: 'count',
    max: 10_000,
    subject: 'site',
    measure: 'worst-news-columns-overdue',
    better: 'less',
    sees: 'least',
    tolerance: 0,
  },
  'columns-overdue': {
    title: { zh: '超期未更新栏目数', en: 'Columns overdue' },
    about: {
      zh: '应更新而超期未更新的栏目数，空白栏目不计在内。',
      en: 'Columns that should have been updated and were not, without the blank ones.',
    },
    unit: 'count',
    max: 10_000,
    subject: 'site',
    measure: 'worst-columns-overdue',
    better: 'less',
    sees: 'least',
    tolerance: 0,
    warning: {
      from: 6,
      above: true,
      vetoAt: 10,
      advice: {
        zh: '请更新或归并超期栏目；达到10个即单项否决。',
        en: 'Update the columns or merge them; at 10 the veto strikes.',
      },
    },
  },
  'columns-blank': {
    title: { zh: '空白栏目数', en: 'Blank columns' },
    about: { zh: '没有任何内容的栏目数。', en: 'Columns without any content.' },
    unit: 'count',
    max: 10_000,
    subject: 'site',
    measure: 'worst-columns-blank',
    better: 'less',
    sees: 'least',
    tolerance: 0,
    warning: {
      from: 2,
      above: true,
      vetoAt: 5,
      advice: {
        zh: '请补充内容或撤下空白栏目；达到5个即单项否决。',
        en: 'Fill the blank columns or take them down; at 5 the veto strikes.',
      },
    },
  },
  'columns-updated': {
    title: { zh: '本期有更新的栏目比例', en: 'Columns updated in the period' },
    about: {
      zh: '统计期内发布过信息的栏目占全部栏目的比例。',
      en: 'The share of all columns that published something in the period.',
    },
    unit: 'percent',
    max: 100,
    subject: 'site',
    measure: 'columns-updated',
    better: 'more',
    sees: 'whole',
    tolerance: 5,
  },
  'messages-overdue': {
    title: { zh: '超过三个月未答复的留言数', en: 'Messages unanswered for over three months' },
    about: {
      zh: '一年内公开可见、超过三个月未答复的有效留言数。',
      en: 'Valid messages of the last year that are visible and unanswered for over three months.',
    },
    unit: 'count',
    max: 1_000_000,
    subject: 'site',
    measure: 'overdue-messages',
    better: 'less',
    sees: 'whole',
    tolerance: 0,
  },
  'account-silence': {
    title: { zh: '新媒体账号未更新天数', en: 'Days without a post of an account' },
    about: {
      zh: '监测当日距该账号最近一次发布的天数。',
      en: 'Days from the last post of the account to the day of the observation.',
    },
    unit: 'days',
    max: 36_500,
    subject: 'account',
    measure: 'worst-account-overdue',
    better: 'less',
    sees: 'least',
    tolerance: 1,
    warning: {
      // The level of the home page: no document names one for accounts.
      from: 10,
      vetoAt: 14,
      growsDaily: true,
      advice: {
        zh: '请立即在该账号发布信息；两周未更新即单项否决。',
        en: 'Post something on the account now; two weeks without a post are a veto.',
      },
    },
  },
}

export const observationKind = (id: ObservationKindId): ObservationKind => ({ id, ...kinds[id] })

export const allObservationKinds: readonly ObservationKind[] = (
  Object.keys(kinds) as ObservationKindId[]
).map(observationKind)

const byMeasure = new Map(allObservationKinds.map((kind) => [kind.measure, kind]))

/** The kind that stands beside a measure. */
export const kindBeside = (measure: string): ObservationKind | undefined => byMeasure.get(measure)
