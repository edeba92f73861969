import type { RunStage } from '#domain/bulletin/run-stage.ts'
import { readBulletinRun, stopBulletinRun } from '#contract/bulletin-run.ts'
import type { Storage } from '#database/storage.ts'
import type { Api } from '#api/api.ts'
import { Refusal } from '#api/refusal.ts'
import { serve } from '#api/serve.ts'

/** A compilation that is under way: where it is, and whether the one who asked still wants it. */
export interface CompileRun {
  /**
   * Tells how far it is, and lets the host hear meanwhile that nobody waits any more.
   *
   * @throws Refusal `unavailable` when it was given up
   */
  step(stage: RunStage, done?: number, of?: number): Promise<void>
  /** @throws Refusal `unavailable` when it was given up */
  refuseGivenUp(): void
}

interface Progress {
  stage: RunStage
  done: number
  of: number
  isStopped: boolean
}

/** In this process: another one answers that it knows of none. */
const underWay = new WeakMap<Storage, Map<string, Progress>>()

function runsOf(storage: Storage): Map<string, Progress> {
  let runs = underWay.get(storage)
  if (!runs) underWay.set(storage, (runs = new Map()))
  return runs
}

const nameOf = (account: string, run: string) => `${account} ${run}`
const nextTurn = () => new Promise<void>((resume) => setTimeout(resume, 0))

/**
 * Does work that tells how far it is under the name of its request.
 *
 * @param isGone whether the connection of the one who asked is closed
 */
export async function asRun<T>(
  storage: Storage,
  { account, run, isGone }: { account: string; run: string; isGone: () => boolean },
  work: (run: CompileRun) => Promise<T>,
): Promise<T> {
  const progress: Progress = { stage: 'results', done: 0, of: 0, isStopped: false }
  const runs = runsOf(storage)
  const name = nameOf(account, run)
  runs.set(name, progress)
  const refuseGivenUp = () => {
    if (progress.isStopped || isGone()) throw new Refusal('unavailable')
  }
  try {
    return await work({
      refuseGivenUp,
      async step(stage, done = 0, of = 0) {
        Object.assign(progress, { stage, done, of })
        await nextTurn()
        refuseGivenUp()
      },
    })
  } finally {
    if (runs.get(name) === progress) runs.delete(name)
  }
}

/** Where nobody watches and nobody can give up: what must be done is done. */
export const UNWATCHED: CompileRun = {
  step: () => Promise.resolve(),
  refuseGivenUp: () => undefined,
}

export function serveBulletinRuns(api: Api): void {
  const runs = () => runsOf(api.deps.storage)

  serve(api, readBulletinRun, ({ params, caller }) => {
    const { stage, done, of } = runs().get(nameOf(caller.account.id, params.run)) ?? {
      stage: null,
      done: 0,
      of: 0,
    }
    return Promise.resolve({ stage, done, of })
  })

  serve(api, stopBulletinRun, ({ params, caller }) => {
    const progress = runs().get(nameOf(caller.account.id, params.run))
    if (progress) progress.isStopped = true
    return Promise.resolve({ stopped: progress !== undefined })
  })
}
