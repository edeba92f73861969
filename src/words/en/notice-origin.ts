/** What a notice starts from, shown on both sides. */
export const noticeOrigin = {
  act: 'Draft a notice',
  notices: 'Notices about this',
  because: '{title}: reported {reported}, observed {observed}, apart by {size} ({period}).',
  corrected: '{field}: reported “{reported}”, found to be “{holds}”',
  noClauses: 'The scorecard of this period could not be read: fill in the clauses yourself.',
  several: '{first} and others, {count} in all',
  grounds: 'Where it comes from',
  discrepancy: 'Discrepancy: {kind}',
}
