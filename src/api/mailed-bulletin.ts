import { EVERYTHING } from '#domain/access.ts'
import { numberText } from '#domain/register/number.ts'
import { readsFor } from '#database/bulletin-delegate.ts'
import { findBulletin } from '#database/bulletin.ts'
import type { Database } from '#database/schema.ts'
import type { MailedBulletin } from '#api/mail-text.ts'

/** The bulletin that a mail tells an account of: whoever it goes to was a reader when it was issued. */
export async function mailedBulletin(
  db: Database,
  id: string,
  account: string,
): Promise<MailedBulletin | undefined> {
  const found = await findBulletin(db, { scope: EVERYTHING, drafts: [] }, id)
  const givers = found ? await readsFor(db, account, [id]) : []
  return (
    found && {
      for: givers.map(({ forName }) => forName),
      id,
      title: found.content.title,
      number: found.number ? numberText(found.number) : '',
      isPublic: found.content.openness === 'public',
    }
  )
}
