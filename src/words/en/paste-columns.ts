/** What the columns of a pasted block are. */
export const pasteColumns = {
  title: 'What the columns are',
  given: 'Pasted: {name}',
  label: 'Column “{name}” is',
  unknown: 'Not known, choose',
  unnamed: 'First say at the head of each column what it is; leave out the ones you do not need.',
  waiting: 'Columns to be named',
  leaveOut: 'Leave this column out',
}
