import { shallowRef } from 'vue'
import type { LedgerId } from '#domain/ledgers/ledger.ts'
import type { Words } from '#domain/words.ts'
import { useWords } from '#ui/words.ts'

/** Names of ledgers; their definitions are large and are fetched when a card first names one. */
const titles = shallowRef<Readonly<Partial<Record<LedgerId, Words>>>>({})
let asked = false

async function fetchTitles(): Promise<void> {
  asked = true
  const { allLedgers } = await import('#domain/ledgers/all.ts')
  titles.value = Object.fromEntries(allLedgers.map(({ id, title }) => [id, title]))
}

/** What ledgers are called, one after the other; nothing until the names are there. */
export function useLedgerNames(): (ids: readonly LedgerId[]) => string {
  const { say } = useWords()
  if (!asked) void fetchTitles()
  return (ids) =>
    ids
      .flatMap((id) => {
        const title = titles.value[id]
        return title ? [say(title)] : []
      })
      .join('、')
}
