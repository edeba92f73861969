/** Appends entries from a process of its own: `chain-writer.ts <database> <name> <count>`. */
import { appendAudit } from '#api/audit.ts'
import { nodeCryptography } from '#server/crypto.ts'
import { openStorage } from '#server/database/open-storage.ts'

const [address = '', name = '', count = '0'] = process.argv.slice(2)
const storage = await openStorage(address, Date.now())
const deps = { ...nodeCryptography(), now: () => Date.now() }
// Many at once, so that writes of one process share transactions, as in the server.
await Promise.all(
  Array.from({ length: Number(count) }, (_, at) =>
    storage.write((work) =>
      appendAudit(work, deps, { id: null, name }, { action: 'fact.write', subject: String(at) }),
    ),
  ),
)
await storage.close()
