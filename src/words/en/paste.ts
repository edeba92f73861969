import type { paste as zh } from '#words/zh/paste.ts'

export const paste: typeof zh = {
  act: 'Paste from a spreadsheet',
  title: 'Paste into “{ledger}”',
  field: 'Pasted cells',
  hint: 'Select rows in a spreadsheet, copy them, and press Ctrl+V here. The first row may name the columns; without names they are taken in the order of the form.',
  empty: 'Nothing could be read. Copy the cells and paste them again.',
  'too-many': 'At most {count} rows can be pasted at once; use the import for more.',
  caption: 'What was pasted; it can be changed here',
  row: 'Row',
  column: 'Column {column}',
  notRead: 'Not read ({column})',
  cell: 'Row {row}, {column}',
  state: {
    good: 'Ready',
    warned: 'Needs a reason',
    bad: 'To be mended',
    known: 'Already there',
    blank: 'Blank',
  },
  because: '{count} rows look unusual; say why they are right',
  ready: '{ready} of {all} rows ready',
  again: 'Paste again',
  take: 'Register {count} rows',
  taken: '{count} entries registered',
}
