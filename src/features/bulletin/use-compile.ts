import { onBeforeUnmount, ref, shallowRef } from 'vue'
import type { Ref } from 'vue'
import type { z } from 'zod'
import { compileBulletin } from '#contract/bulletin.ts'
import type { BulletinBody } from '#contract/bulletin-body.ts'
import type { CompileAsk } from '#contract/bulletin.ts'
import { readBulletinRun, stopBulletinRun } from '#contract/bulletin-run.ts'
import { newKey } from '#client/attempt.ts'
import { call } from '#client/call.ts'

export type CompileProgress = z.output<NonNullable<typeof readBulletinRun.response>>

const LOOK_MS = 400

/** Compiling, which takes seconds for a whole province, tells how far it is, and can be stopped. */
export function useCompile(): {
  busy: Ref<boolean>
  progress: Ref<CompileProgress | undefined>
  /** @returns undefined when it was stopped */
  compile: (ask: CompileAsk) => Promise<BulletinBody | undefined>
  stop: () => Promise<void>
} {
  const busy = ref(false)
  const progress = shallowRef<CompileProgress>()
  let running: { abort: AbortController; run: string; isStopped: boolean } | undefined

  async function look(run: string) {
    if (running?.run !== run) return
    try {
      progress.value = await call(readBulletinRun, { params: { run } })
    } catch {
      // How far it is can be told a moment later as well.
    }
    setTimeout(() => void look(run), LOOK_MS)
  }

  async function compile(body: CompileAsk): Promise<BulletinBody | undefined> {
    const run = newKey()
    const mine = { abort: new AbortController(), run, isStopped: false }
    running = mine
    busy.value = true
    progress.value = undefined
    void look(run)
    try {
      return await call(compileBulletin, { body, signal: mine.abort.signal, key: run })
    } catch (error) {
      if (mine.isStopped || mine.abort.signal.aborted) return undefined
      throw error
    } finally {
      running = undefined
      busy.value = false
    }
  }

  async function stop() {
    if (!running) return
    const mine = running
    mine.isStopped = true
    try {
      const { stopped } = await call(stopBulletinRun, { params: { run: mine.run } })
      // Another server does it: the closed connection says so there.
      if (!stopped) mine.abort.abort()
    } catch {
      mine.abort.abort()
    }
  }
  onBeforeUnmount(() => running?.abort.abort())
  return { busy, progress, compile, stop }
}
