import type { Transaction } from 'kysely'
import type { ChainEnd } from '#database/chain.ts'
import type { Engine } from '#database/engine.ts'
import type { Database, Tables } from '#database/schema.ts'

export type { Engine }

/** An open unit of work: its transaction, and the end of the audit chain that it moves on. */
export interface Work {
  tx: Transaction<Tables>
  chain: ChainEnd
}

export interface Storage {
  readonly engine: Engine
  /** For queries. Never inside a unit of work: there, ask its transaction. */
  readonly read: Database
  /**
   * One unit of work: all of it is durable when the promise resolves, none of it when it rejects.
   * Work holds up every other writer: database calls only, no waiting for anything else, and never
   * another `write` inside.
   */
  write<T>(work: (work: Work) => Promise<T>): Promise<T>
  close(): Promise<void>
}
