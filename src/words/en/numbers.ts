/** The register of document numbers. */
export const numbers = {
  context:
    'Notices, decisions of reviews and bulletins are numbered without a gap by organ code and year, one each',
  filter: 'Filter numbers',
  bookLabel: 'Register',
  book: '{code}〔{year}〕',
  search: 'Search',
  searchHint: 'Number, serial, title, unit or explanation',
  list: 'Numbers',
  empty: 'No number was given yet',
  emptyNext:
    'A notice, a decision of a review or a bulletin gets its number when it is issued, and is entered here.',
  none: 'Nothing found',
  noneNext: 'Try another number or word, or choose another register.',
  columns: { number: 'Number', what: 'Document', unit: 'Unit', day: 'Date', state: 'State' },
  kind: {
    notice: 'Notice',
    review: 'Review decision',
    bulletin: 'Bulletin',
    gap: 'Used elsewhere',
    elsewhere: 'Given to a document outside of your responsibility',
    missing: 'No document has it, and nobody explained it',
  },
  state: { gap: 'Explained', elsewhere: 'Given', missing: 'Missing' },
  gap: '{because} (explained by {by})',
  corrected: 'Corrected by a later bulletin',
  figures: { given: 'Documents', explained: 'Explained gaps', missing: 'Missing' },
  missingTitle: 'Numbers are missing',
  missingText:
    '{count} serials have neither a document nor an explanation. The system skips none by itself: compare the audit log and the backups of the database.',
  why: {
    title: 'Why no number gets lost',
    given:
      'A number is given in the same write that issues the document: the highest of its code and year plus one, kept unique by an index.',
    withdrawn: 'Only what was never issued can be withdrawn, so it never had a number.',
    refused:
      'When an issue is refused or fails half-way, the whole write is undone and the number with it; the next document takes it.',
    corrected: 'A corrected bulletin keeps its number; the one that corrects it has its own.',
    explained:
      'For each skipped serial (used in the book on paper, say) it is on record where it was used and who said so.',
  },
}
