/** What the columns of a pasted block are. */
export const pasteColumns = {
  title: '各列的对应',
  given: '表中：{name}',
  label: '“{name}”列对应',
  unknown: '未对应，请选择',
  unnamed: '先在各列的表头选定它是什么，才能读取；不需要的列选“不登记这一列”。',
  waiting: '待选定各列',
  leaveOut: '不登记这一列',
}
