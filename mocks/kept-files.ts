import type { FileStore } from '#api/deps.ts'
import { loadKept, removeKept, saveKept } from '#mocks/kept-image.ts'
import { memoryFiles } from '#mocks/memory-files.ts'

const keyOf = (id: string): string => `file ${id}`

/** Files of the demonstration, beside its database and for as long: in a private window, this visit. */
export function keptFiles(): FileStore {
  const visit = memoryFiles()
  return {
    async put(id, bytes) {
      await visit.put(id, bytes)
      await saveKept(keyOf(id), bytes).catch(() => {})
    },
    get: async (id) => (await visit.get(id)) ?? (await loadKept(keyOf(id))),
    async remove(id) {
      await visit.remove(id)
      await removeKept(keyOf(id)).catch(() => {})
    },
  }
}
