import type { OfficialDocument } from '#documents/official/model.ts'

/** 28 characters to a line, so that a full line can be counted: no sign that may not begin a line. */
export const LONG_TEXT =
  '各地各部门要把政府网站与政务新媒体建设管理作为数字政府建设的重要内容压实主体责任健全工作机制加强日常监测对发现的问题逐项整改逐项销号确保信息准确内容安全服务便民'

/** Everything that a document can hold, more than one page of it. */
export const sampleDocument: OfficialDocument = {
  title: '广东省人民政府办公厅关于2026年第三季度全省政府网站与政务新媒体检查情况的通报',
  mark: '广东省人民政府办公厅',
  number: '粤府办督〔2026〕12号',
  addressees: '各地级以上市人民政府，省政府各部门、各直属机构',
  body: [
    { kind: 'paragraph', runs: [LONG_TEXT.repeat(2)] },
    { kind: 'heading', level: 1, text: '总体情况' },
    {
      kind: 'paragraph',
      runs: ['共检查单位137家，按时报送率', { text: '98.5%', face: 'hei' }, '。'],
    },
    { kind: 'heading', level: 1, text: '发现的主要问题' },
    {
      kind: 'heading',
      level: 2,
      text: '个别单位栏目更新不及时。',
      after: ['示例市示例局“通知公告”栏目连续95天未更新。'],
    },
    { kind: 'heading', level: 3, text: '首页更新', after: ['首页连续20天未更新。'] },
    { kind: 'heading', level: 3, text: '互动回应' },
    { kind: 'heading', level: 4, text: '留言办理' },
    { kind: 'paragraph', runs: [LONG_TEXT.repeat(8)] },
    {
      kind: 'table',
      caption: '各类单位得分',
      columns: [
        { header: '类别', width: 2 },
        { header: '单位数', width: 1, align: 'right' },
        { header: '平均分', width: 1, align: 'right' },
      ],
      rows: [
        ['地级以上市', '21', '92.4'],
        ['省直部门', '45', '90.1'],
      ],
      note: '注：平均分四舍五入到一位小数。',
    },
    { kind: 'heading', level: 1, text: '下一步工作要求' },
    { kind: 'paragraph', runs: [LONG_TEXT] },
  ],
  signature: { organ: '广东省人民政府办公厅', day: '2026-10-08', sealed: true },
  notes: ['此件公开发布'],
  annexes: [
    {
      title: '2026年第三季度各单位得分情况',
      body: [
        {
          kind: 'table',
          groups: [
            { text: '单位', span: 2 },
            { text: '得分', span: 2 },
          ],
          columns: [
            { header: '序号', width: 1, align: 'centre' },
            { header: '名称', width: 4 },
            { header: '基础分', width: 1, align: 'right' },
            { header: '总分', width: 1, align: 'right' },
          ],
          rows: Array.from({ length: 60 }, (_, index) => [
            `${index + 1}`,
            `示例单位${index + 1}`,
            '80.0',
            '92.5',
          ]),
        },
      ],
      landscape: true,
    },
    {
      title: '存在突出问题的单位名单',
      body: [{ kind: 'paragraph', runs: ['示例市示例局。'] }],
    },
  ],
  imprint: {
    copyTo: '省委办公厅，省人大常委会办公厅，省政协办公厅，省纪委监委，省法院，省检察院',
    issuer: '广东省人民政府办公厅',
    day: '2026-10-08',
  },
  lastLine: '数据截至2026年10月8日09:00。审计链首3f8a…91c2。',
  made: '2026-10-08',
}
