/** The register of document numbers. */
export const numbers = {
  context: '督查通知、复核决定和通报按机关代字、年份连续编号，一号一件',
  filter: '筛选文号',
  bookLabel: '登记簿',
  book: '{code}〔{year}〕',
  search: '查找',
  searchHint: '文号、顺序号、标题、单位或说明',
  list: '文号一览',
  empty: '还没有编过文号',
  emptyNext: '督查通知、复核决定或通报发出时自动编号，并登记在这里。',
  none: '没有找到',
  noneNext: '请换一个文号或词语，或选择另一本登记簿。',
  columns: { number: '文号', what: '文件', unit: '受文或发文单位', day: '日期', state: '状态' },
  kind: {
    notice: '督查通知',
    review: '复核决定',
    bulletin: '通报',
    gap: '另行使用',
    elsewhere: '已编给不在您职责范围内的文件',
    missing: '没有对应的文件，也没有说明',
  },
  state: { gap: '已说明', elsewhere: '已编号', missing: '缺号' },
  gap: '{because}（{by}说明）',
  corrected: '已由新通报更正',
  figures: { given: '已编号文件', explained: '已说明的空号', missing: '缺号' },
  missingTitle: '有文号缺失',
  missingText:
    '{count} 个顺序号既没有文件也没有说明。系统自己不会跳号，请核对审计日志和数据库备份。',
  why: {
    title: '为什么不会缺号',
    given:
      '文号在发出文件的同一次写入中编定：同一代字、年份内取当前最大号加一，并由唯一索引保证不重号。',
    withdrawn: '撤回的通知和通报只能是未发出的，从未编过号。',
    refused: '发出被拒绝或中途失败时，整次写入作废，号也随之作废，下一件接着用。',
    corrected: '被更正的通报保留原号，更正它的通报另编新号。',
    explained: '跳过的号（如纸质登记簿已用）必须逐号说明用在哪里，由谁说明。',
  },
}
