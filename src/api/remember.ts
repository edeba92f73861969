import type { Storage } from '#database/storage.ts'

interface Kept {
  answers: Map<string, { answer: object; size: number }>
  size: number
}

/** Sizes of all answers that stay in memory for a storage, in rows of a list: the latest asked for. */
const MOST = 20_000
const kept = new WeakMap<Storage, Kept>()

export interface Question {
  /** What it is made from, as a text that differs when that does; undefined: not to be kept. */
  stamp: string | undefined
  /** Who asks for what: scope and parameters, everything that the answer depends on. */
  asks: readonly unknown[]
  /** About how large the answer is, in rows of a list. */
  size: number
}

/** Makes an answer once for as long as nothing changed. */
export async function remember<T extends object>(
  storage: Storage,
  { stamp, asks, size }: Question,
  make: () => T | Promise<T>,
): Promise<T> {
  if (stamp === undefined) return make()
  let memory = kept.get(storage)
  if (!memory) kept.set(storage, (memory = { answers: new Map(), size: 0 }))
  const key = JSON.stringify([stamp, ...asks])
  const answer = (take(memory, key) as T | undefined) ?? (await make())
  put(memory, key, answer, size)
  return answer
}

function take(memory: Kept, key: string): object | undefined {
  const known = memory.answers.get(key)
  if (!known) return undefined
  memory.answers.delete(key)
  memory.size -= known.size
  return known.answer
}

/** As the one that was asked for last. */
function put(memory: Kept, key: string, answer: object, size: number) {
  take(memory, key)
  memory.answers.set(key, { answer, size })
  memory.size += size
  for (const oldest of memory.answers.keys()) {
    if (memory.size <= MOST) break
    take(memory, oldest)
  }
}
