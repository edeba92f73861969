/** What the list of discrepancies is narrowed by. */
export const discrepancyFilter = {
  ledger: 'Ledger',
  anyLedger: 'All ledgers',
}
