/** Apart from the fact itself, so that ledgers may name a fact and facts a ledger. */
export type FactId = string
