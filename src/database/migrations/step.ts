import type { Kysely } from 'kysely'
import type { Engine } from '#database/storage.ts'

/**
 * One change of the tables, for every engine: additive only, and never changed once it is released.
 * It knows only the tables of its own time, so it is not typed by today's. Column types are names
 * that every engine understands: text, integer, bigint, double precision.
 */
export type Step = (db: Kysely<unknown>, engine: Engine) => Promise<void>
