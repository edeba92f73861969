/** What an office decided about the publication of a bulletin; the last row holds, none is ever changed. */
export interface PublicEditionTable {
  id: string
  bulletin_id: string
  /** From 1; unique for each bulletin. */
  seq: number
  act: string
  disclosure: string
  /** Who decided it, and by what. */
  authority: string
  decided_on: string
  /** JSON: ids of the annexes that go along. */
  annexes: string
  text: string
  by_account: string
  at: number
}
