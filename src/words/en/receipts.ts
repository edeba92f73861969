import type { receipts as zh } from '../zh/receipts.ts'

export const receipts = {
  context: 'What units were told in their inbox, and who read it when; {unread} not read yet',
  contextEmpty: 'What units were told in their inbox, and who read it when',
  list: 'Read receipts',
  empty: 'No such messages',
  emptyNext:
    'Reminders, extensions, notices and what the clock tells show here, with whether they were read.',
  filter: {
    state: 'Read or not',
    all: 'All',
    unread: 'Not read',
    kind: 'Kind',
    anyKind: 'All kinds',
  },
  columns: { at: 'Sent', unit: 'Unit', kind: 'Kind', text: 'What', by: 'By', read: 'Read' },
  unread: 'Not read',
  read: '{name} {at}',
} satisfies typeof zh
