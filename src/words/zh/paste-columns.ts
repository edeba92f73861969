/** What the columns of a pasted block are. */
export const pasteColumns = {
  title: '各列的对应',
  given: '表中：{name}',
  label: '“{name}”列对应',
  unknown: '未对应，请选择',
  leaveOut: '不登记这一列',
}
