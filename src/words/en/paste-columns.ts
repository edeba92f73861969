/** What the columns of a pasted block are. */
export const pasteColumns = {
  title: 'What the columns are',
  given: 'Pasted: {name}',
  label: 'Column “{name}” is',
  unknown: 'Not known, choose',
  leaveOut: 'Leave this column out',
}
