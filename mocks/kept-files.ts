import type { FileStore } from '#api/deps.ts'
import { loadKept, removeKept, saveKept } from '#mocks/kept-image.ts'

const keyOf = (id: string): string => `file ${id}`

/** Files of the demonstration, beside its database and for as long. */
export const keptFiles = (): FileStore => ({
  put: (id, bytes) => saveKept(keyOf(id), bytes),
  get: (id) => loadKept(keyOf(id)),
  remove: (id) => removeKept(keyOf(id)),
})
