/** What a notice starts from, shown on both sides. */
export const noticeOrigin = {
  act: 'Draft a notice',
  notices: 'Notices about this',
  because: '{title}: reported {reported}, observed {observed}, apart by {size} ({period}).',
  corrected: '{field}: reported “{reported}”, found to be “{holds}”',
  grounds: 'Where it comes from',
  discrepancy: 'Discrepancy: {kind}',
}
