import { numberText } from '#domain/register/number.ts'
import type { StoredBulletin } from '#database/bulletin.ts'
import { insertToldDelegates } from '#database/bulletin-delegate.ts'
import { readersOfBulletin } from '#database/bulletin-readers.ts'
import { insertCirculations } from '#database/circulation.ts'
import { digestReaders, insertMails } from '#database/mail.ts'
import type { Database } from '#database/schema.ts'
import type { Deps } from '#api/deps.ts'
import { newId } from '#api/id.ts'
import { dayAt } from '#api/time.ts'

/**
 * Puts a bulletin before everybody who may read it, in the unit of work that issues it: whoever issues
 * it knows already. A bulletin is issued once, so everybody is told once, by mail too; whoever stands
 * in for somebody that day is told for whom.
 */
export async function tellReaders(
  tx: Database,
  deps: Deps,
  { id, content, number }: StoredBulletin,
  { office, by }: { office: string; by: string },
): Promise<void> {
  const at = deps.now()
  const all = await readersOfBulletin(tx, office, { on: dayAt(at) })
  const readers = all.filter(({ account }) => account !== by)
  const text = number ? `${numberText(number)} ${content.title}` : content.title
  await insertCirculations(
    tx,
    readers.map(({ account, unit, standing }) => ({
      id: newId(deps),
      bulletin_id: id,
      account_id: account,
      unit_id: unit,
      standing,
      kind: 'issue',
      text,
      by_account: by,
      at,
    })),
  )
  const delegates = readers.flatMap(({ account, for: givers }) =>
    givers.map((giver) => ({
      bulletin_id: id,
      account_id: account,
      for_account: giver.account,
    })),
  )
  await insertToldDelegates(tx, delegates, at)
  // Without a mail server nothing is left to be sent on the day that one is set up.
  if (deps.mailer) await mailReaders(tx, deps, id, new Set(readers.map(({ account }) => account)))
}

async function mailReaders(
  tx: Database,
  deps: Deps,
  bulletin: string,
  told: ReadonlySet<string>,
): Promise<void> {
  const madeAt = deps.now()
  const readers = await digestReaders(tx)
  await insertMails(
    tx,
    readers.flatMap(({ account, address }) =>
      told.has(account)
        ? [
            {
              // Made from bulletin and account: there is one.
              id: `bulletin-${bulletin}-${account}`,
              account,
              kind: 'bulletin' as const,
              address,
              day: dayAt(madeAt),
              matters: 1,
              bulletin,
              madeAt,
            },
          ]
        : [],
    ),
  )
}
