/** Signing in and out. */
export const session = {
  title: '登录',
  name: '用户名',
  password: '密码',
  submit: '登录',
  sampleTitle: '示例账号',
  sampleText: '点选一个账号即可填入；示例账号只存在于示例数据中。',
  sampleUse: '使用{name}的账号',
  change: {
    title: '修改密码',
    first: '首次登录，请先设置自己的密码。',
    current: '当前密码',
    next: '新密码',
    again: '再次输入新密码',
    rule: '应足够长（默认至少 10 个字符），含大写字母、小写字母、数字、符号中的三类，且不含用户名。',
    differ: '两次输入的新密码不一致',
    submit: '保存新密码',
    done: '密码已修改，其他设备上的登录已退出。',
  },
  again: {
    expired: {
      title: '登录已过期',
      text: '本页填写的内容都还在，请重新登录后继续。',
    },
    replaced: {
      title: '另一标签页登录了其他账号',
      text: '同一浏览器同时只能登录一个账号。本页填写的内容都还在；要在这里继续，请重新登录。',
    },
    name: '账号',
    submit: '登录并继续',
    other: '换其他账号登录',
  },
}
