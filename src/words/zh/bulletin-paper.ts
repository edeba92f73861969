/**
 * What a bulletin says beside its sentences. It is written in Chinese whoever asks for it, so these words
 * have no other language and are loaded with its builder only.
 */
export const bulletinPaper = {
  openness: { public: '此件公开发布', internal: '内部文件，注意保管' },
  none: '—',
  columns: {
    index: '序号',
    rank: '名次',
    unit: '单位',
    class: '类别',
    total: '得分',
    grade: '等次',
    change: '较上期',
    problems: '存在问题',
  },
  problems: {
    vetoed: '一票否决',
    failing: '不合格',
    'not-handed-in': '未完成报送',
    late: '逾期报送',
  },
  noRows: '无',
  /** Captions of tables of the data, as they are proposed. */
  captions: {
    scores: '{period}{class}得分情况',
    grades: '{period}各类别等次分布',
    means: '各类别平均得分与上期比较',
    'grade-units': '{period}{class}{grade}单位名单',
    movers: '{period}{class}得分变化较大的单位',
    notices: '督查整改通知办理情况',
  },
  /** Below a table that is cut. */
  firstRows: '注：共{of}项，此处列前{rows}项，其余见附件。',
  /** On the page as it is read on a screen; in Word the writer says the same. */
  page: { attached: '附件：', annex: '附件', copyTo: '抄送：' },
  /** Marks beside a figure: changed by hand, no longer what the data give. */
  marks: { changed: '改', stale: '旧' },
} as const
