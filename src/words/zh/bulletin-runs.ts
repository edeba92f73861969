/** What is done while a bulletin is compiled. */
export const bulletinRuns = {
  results: '正在汇集各单位的得分',
  lines: '正在统计各项指标',
  text: '正在编写正文',
  writing: '正在保存草稿',
  units: '{done} / {of} 个单位',
}
