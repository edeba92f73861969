/** Which items of which periods an entry counts for. */
export const counts = {
  title: '本条计入',
  note: '按评分方案随填随算，每条只登记一次；分值为该指标自身的变化，非正式成绩',
  incomplete: '填写完整后显示计入哪些周期的哪些指标',
  none: '不计入任何指标',
  veto: '单项否决：{name}',
  noGain: '不增减分',
  open: '有待核定',
}
