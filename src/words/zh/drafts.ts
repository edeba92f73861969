/** What is half filled in and kept on the device. */
export const drafts = {
  offline: '没有网络，草稿已存在本机',
  offlineBanner:
    '网络已断开。已经打开的内容可以继续阅读；填写的内容保存在本机，联网后提交，不会重复。',
  keptBanner: '网络不通，显示的是 {at} 存在本机的内容，只供阅读。退出登录即从本机删除。',
  waiting: '已存在本机，联网后自动提交',
  notKept: '本机存储已满或被禁用，草稿无法保存，请尽快提交',
  conflict: '另一标签页正在填写同一份内容',
  elsewhere: '另一标签页打开着同一份内容，并作了修改。本页的内容没有被覆盖，请选择以哪一份为准。',
  takeOther: '改用另一标签页的内容',
  keepOwn: '保留本页的内容',
  openElsewhere: '另一标签页也打开着这份内容；请只在一处填写。',
  leaveTitle: '本机还有 {count} 份没有提交的草稿',
  leave: '退出登录会从本机删除这些草稿，删除后不能恢复。',
  leaveAction: '删除草稿并退出',
  stay: '不退出',
}
