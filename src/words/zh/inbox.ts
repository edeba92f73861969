/** What the office wrote to a unit. */
export const inbox = {
  title: '收件箱',
  unread: '{count} 条未读',
  allRead: '全部已读',
  empty: '还没有消息',
  emptyNext: '督查机构的提醒和延期通知会出现在这里。',
  list: '消息',
  kind: { reminder: '提醒', extension: '延期' },
  about: '{period} · 报送截止 {due}',
  from: '{name} · {at}',
  isUnread: '未读',
  readBy: '{name} 已于 {at} 阅读',
  markRead: '标为已读',
  markThis: '标为已读：{kind}，{at}',
}
