import { sql } from 'kysely'
import type { Transaction } from 'kysely'
import { lockChain, saveChain } from '#database/chain.ts'
import type { Database, Tables } from '#database/schema.ts'
import type { Engine, Storage, Work } from '#database/storage.ts'

interface Job {
  run(work: Work): Promise<unknown>
  resolve(value: unknown): void
  reject(error: unknown): void
}

/** So many units of work share one flush to disk at most. */
const MOST = 256

/**
 * Work that arrives while a commit is being flushed joins the next transaction, so many
 * acknowledged writes share one flush. Each has its own savepoint: a failing one undoes only itself.
 * Nobody is answered before the flush.
 */
export function groupCommit(db: Database, engine: Engine): Storage['write'] {
  const waiting: Job[] = []
  let draining = false

  async function drain() {
    draining = true
    while (waiting.length > 0) {
      await nextTurn()
      await commit(db, engine, waiting.splice(0, MOST))
    }
    draining = false
  }

  return (run) =>
    new Promise((resolve, reject) => {
      waiting.push({ run, resolve: resolve as Job['resolve'], reject })
      if (!draining) void drain()
    })
}

async function commit(db: Database, engine: Engine, batch: readonly Job[]) {
  const answers: (() => void)[] = []
  try {
    await db.transaction().execute(async (tx) => {
      const chain = await lockChain(tx, engine)
      const { seq } = chain
      for (const job of batch) {
        const run = batch.length === 1 ? alone : behindSavepoint
        answers.push(await run(job, { tx, chain }))
      }
      if (chain.seq !== seq) await saveChain(tx, chain)
    })
    // A failure is told after the flush, too: whoever looks why then sees what came before it.
    for (const answer of answers) answer()
  } catch (error) {
    for (const job of batch) job.reject(error)
  }
}

/** One job is the whole transaction: where it fails, all is undone. */
async function alone(job: Job, work: Work): Promise<() => void> {
  const value = await job.run(work)
  return () => job.resolve(value)
}

/** Where a job fails, everything is as if it had not run, and the others go on. */
async function behindSavepoint(job: Job, work: Work): Promise<() => void> {
  const before = { ...work.chain }
  await sql`savepoint unit_of_work`.execute(work.tx)
  try {
    const value = await job.run(work)
    await sql`release savepoint unit_of_work`.execute(work.tx)
    return () => job.resolve(value)
  } catch (error) {
    await undo(work.tx)
    Object.assign(work.chain, before)
    return () => job.reject(error)
  }
}

async function undo(tx: Transaction<Tables>) {
  await sql`rollback to savepoint unit_of_work`.execute(tx)
  await sql`release savepoint unit_of_work`.execute(tx)
}

/** Lets requests that are already there join the batch. */
const nextTurn = () =>
  new Promise<void>((resume) => {
    if (typeof setImmediate === 'function') setImmediate(resume)
    else setTimeout(resume, 0)
  })
