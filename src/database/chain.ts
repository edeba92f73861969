import type { Transaction } from 'kysely'
import type { Tables } from '#database/schema.ts'
import type { Engine } from '#database/engine.ts'

/** Number and hash of the last entry of the audit chain; 0 and empty before the first. */
export interface ChainEnd {
  seq: number
  hash: string
}

/**
 * The end of the chain, locked until the transaction ends. As the first statement of every write
 * this makes writers of all servers queue, so that the chain has one order.
 */
export async function lockChain(tx: Transaction<Tables>, engine: Engine): Promise<ChainEnd> {
  const head = tx.selectFrom('audit_head').select(['seq', 'hash']).where('id', '=', 1)
  // SQLite has one writer at a time already.
  return await (engine === 'postgres' ? head.forUpdate() : head).executeTakeFirstOrThrow()
}

export async function saveChain(tx: Transaction<Tables>, { seq, hash }: ChainEnd): Promise<void> {
  await tx.updateTable('audit_head').set({ seq, hash }).where('id', '=', 1).execute()
}
