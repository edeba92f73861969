/** What the list of discrepancies is narrowed by. */
export const discrepancyFilter = {
  ledger: '台账',
  anyLedger: '全部台账',
}
