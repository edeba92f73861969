import { letterheadFor, plainLetterhead } from '#domain/letterhead/letterhead.ts'
import type { Letterhead } from '#domain/letterhead/letterhead.ts'
import type { UnitKind } from '#domain/units/unit.ts'
import { letterheadsOf, officeOf } from '#database/letterhead.ts'
import type { Database } from '#database/schema.ts'

/**
 * The letterhead of the office where somebody works, or one above.
 * @param number of the document, whose code says whose it is; null while it has none
 * @param otherwise whose name stands there where that account is gone
 */
export async function letterheadOf(
  db: Database,
  account: string,
  number: string | null,
  otherwise: { name: string; kind: UnitKind },
): Promise<Letterhead> {
  const office = await officeOf(db, account)
  const offices = (office?.path ?? '').split('/').filter((id) => id !== '')
  const nearest = offices.toReversed()
  const letterheads = await letterheadsOf(db, nearest)
  return letterheadFor(letterheads, nearest, number) ?? plainLetterhead(office ?? otherwise)
}
