import { scopeFor } from '#domain/access.ts'
import { holdingsOn } from '#database/delegation.ts'
import { digestReaders, insertMails } from '#database/mail.ts'
import type { NewMail } from '#database/mail.ts'
import { countMessages } from '#database/message.ts'
import { readSetting, saveSetting } from '#database/setting.ts'
import type { Deps } from '#api/deps.ts'
import { dayAt } from '#api/time.ts'

/** Name of the setting that holds the day for which digests were made. */
const DIGEST_DAY = 'digest-day'

/**
 * Makes the digests of today, once: one for each account that wants it and has something unread. What
 * is unread is read from the inbox itself.
 */
export async function makeDigests(deps: Deps): Promise<void> {
  const { storage } = deps
  const now = deps.now()
  const day = dayAt(now)
  if ((await readSetting(storage.read, DIGEST_DAY)) === day) return
  const mails: NewMail[] = []
  // Counted before anybody has to wait: another process may do the same, and both come to one mail.
  for (const { account, address } of await digestReaders(storage.read)) {
    const scope = scopeFor(await holdingsOn(storage.read, account, day), 'message.read')
    const { unread } = scope ? await countMessages(storage.read, scope) : { unread: 0 }
    if (unread === 0) continue
    const id = `digest-${day}-${account}`
    mails.push({ id, account, kind: 'digest', address, day, matters: unread, madeAt: now })
  }
  await storage.write(async ({ tx }) => {
    await insertMails(tx, mails)
    await saveSetting(tx, DIGEST_DAY, day)
  })
}
