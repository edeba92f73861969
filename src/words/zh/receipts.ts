/** Who was told what, and who has read it. */
export const receipts = {
  context: '本机构和系统发到各单位收件箱的消息，何时由谁阅读；未读 {unread} 条',
  contextEmpty: '本机构和系统发到各单位收件箱的消息，何时由谁阅读',
  list: '送达情况',
  empty: '没有符合条件的消息',
  emptyNext: '提醒、延期、督查通知和系统的预警、催办发出后，在这里看是否已读。',
  filter: { state: '阅读情况', all: '全部', unread: '未读', kind: '种类', anyKind: '全部种类' },
  columns: { at: '发送时间', unit: '单位', kind: '种类', text: '内容', by: '发送人', read: '阅读' },
  unread: '未读',
  read: '{name} {at}',
}
