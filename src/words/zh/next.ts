/** What a unit can do next, and what it gains. */
export const next = {
  title: '还能得分：{count} 项可办',
  gain: '+{points} 分',
  handIn: '报送{ledgers}',
  handInMany: '报送{ledgers}等 {count} 个台账',
  note: '按现有事项和评分方案推算，不是正式成绩。报送以外的各项，以把未报送的台账都报送之后为起点，逐项单独计算；已退回、逾期和锁定的台账不计入。',
}
