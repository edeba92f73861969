/** Shortcuts of the keyboard, shown where they work. */
export const keys = {
  ledger: '快捷键：Alt+N 登记，Ctrl+V 从表格粘贴',
  form: '快捷键：Ctrl+Enter 保存，Ctrl+Shift+Enter 保存并登记下一条，Esc 关闭（草稿保留）',
  save: '快捷键：Ctrl+Enter 保存，Esc 关闭（草稿保留）',
  saveNext: '保存并登记下一条',
  paste: '快捷键：Ctrl+Enter 登记选中的行',
}
