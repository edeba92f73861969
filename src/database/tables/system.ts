export interface IdempotencyTable {
  account_id: string
  key: string
  /** Digest of method, address and body: a key is good for one request only. */
  request: string
  status: number
  answer: string
  at: number
}

export interface SettingTable {
  name: string
  value: string
}
