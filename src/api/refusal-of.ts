import type { RefusalCode } from '#contract/refusal.ts'
import { Refusal } from '#api/refusal.ts'

/**
 * Where each of many is done or refused by itself: why this one was, or null where it was done. A
 * fault of ours is no refusal and undoes everything.
 */
export async function refusalOf(work: () => Promise<void>): Promise<RefusalCode | null> {
  try {
    await work()
    return null
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}
