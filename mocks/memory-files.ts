import type { FileStore } from '#api/deps.ts'

/** Files of tests, which nobody keeps. */
export function memoryFiles(): FileStore {
  const files = new Map<string, Uint8Array<ArrayBuffer>>()
  return {
    put: async (id, bytes) => void files.set(id, new Uint8Array(bytes)),
    get: async (id) => files.get(id),
    remove: async (id) => void files.delete(id),
  }
}
