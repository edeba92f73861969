import type { BulletinReceiptBody, CirculationBody } from '#contract/circulation.ts'
import { numberText } from '#domain/register/number.ts'
import type { BulletinDelegate } from '#database/bulletin-delegate.ts'
import type { BulletinReceipt, Circulated } from '#database/circulation.ts'
import { instantText } from '#api/time.ts'

const instantOrNull = (at: number | null) => (at === null ? null : instantText(at))

/** A bulletin before a reader, with those for whom it is read. */
export const circulationBody = (
  one: Circulated,
  givers: readonly BulletinDelegate[],
): CirculationBody => ({
  id: one.id,
  kind: one.kind,
  bulletin: { ...one.bulletin, number: one.bulletin.number && numberText(one.bulletin.number) },
  unit: one.unit,
  text: one.text,
  by: one.byName,
  at: instantText(one.at),
  openedAt: instantOrNull(one.openedAt),
  for: givers.flatMap(({ bulletin, forName }) => (bulletin === one.bulletin.id ? [forName] : [])),
})

/** What became of it with a reader: their own reading, and who read for whom. */
export const receiptBody = (
  one: BulletinReceipt,
  delegates: readonly BulletinDelegate[],
): BulletinReceiptBody => ({
  account: one.account,
  name: one.name,
  unit: { id: one.unit, name: one.unitName, kind: one.unitKind },
  standing: one.standing,
  toldAt: instantText(one.toldAt),
  reminders: one.reminders,
  remindedAt: instantOrNull(one.remindedAt),
  readAt: instantOrNull(one.readAt),
  for: delegates.flatMap(({ account, forName: name, readAt }) =>
    account === one.account ? [{ name, at: instantOrNull(readAt) }] : [],
  ),
  by: delegates.flatMap(({ forAccount, name, readAt }) =>
    forAccount === one.account && readAt !== null ? [{ name, at: instantText(readAt) }] : [],
  ),
})
