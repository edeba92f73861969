/** What a notice starts from, shown on both sides. */
export const noticeOrigin = {
  act: '起草整改通知',
  notices: '相关督查整改通知',
  because: '{title}：填报 {reported}，监测 {observed}，相差 {size}（{period}）。',
  corrected: '{field}：填报“{reported}”，核实为“{holds}”',
  noClauses: '没有读到这一期的评分卡，依据条款请自行填写。',
  several: '{first}等{count}项',
  grounds: '问题出处',
  discrepancy: '监测差异：{kind}',
}
