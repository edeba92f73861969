import { EVERYTHING } from '#domain/access.ts'
import type { Action } from '#domain/access.ts'
import { yearOfDay } from '#domain/calendar/day.ts'
import { letterheadsAt } from '#domain/letterhead/letterhead.ts'
import { numberFrom, numberText } from '#domain/register/number.ts'
import type { DocumentNumber } from '#domain/register/number.ts'
import { listDocumentCodes } from '#contract/document-code.ts'
import { letterheadsIn, letterheadsOf, officeOf } from '#database/letterhead.ts'
import type { StoredLetterhead } from '#database/letterhead.ts'
import type { Database } from '#database/schema.ts'
import { insertGaps, nextSerial } from '#database/serial.ts'
import type { Api } from '#api/api.ts'
import type { Caller } from '#api/caller.ts'
import type { Deps } from '#api/deps.ts'
import { Refusal } from '#api/refusal.ts'
import { serve } from '#api/serve.ts'
import { dayAt } from '#api/time.ts'

/** Whoever makes or issues documents of the office. */
const ISSUING: readonly Action[] = ['notice.write', 'bulletin.issue', 'accountability.propose']

export function serveDocumentCodes(api: Api): void {
  const { deps } = api

  serve(api, listDocumentCodes, async ({ caller, db }) => {
    const issues = ISSUING.some((action) => caller.scopeOf(action) !== undefined)
    const letterheads = issues ? await ownLetterheads(db, caller) : []
    const year = yearOfDay(dayAt(deps.now()))
    const codes = []
    for (const { organ, sealed, codes: own } of letterheads) {
      for (const code of own) {
        const next = await nextSerial(db, code, year)
        codes.push({ code, organ, sealed, next, number: numberText({ code, year, serial: next }) })
      }
    }
    return {
      codes,
      signatories: [...new Set(letterheads.flatMap(({ signatories }) => signatories))],
      copyTo: letterheads[0]?.copyTo ?? '',
    }
  })
}

/** Those of the nearest office that has any, from where the caller works upwards. */
async function ownLetterheads(db: Database, { account }: Caller): Promise<StoredLetterhead[]> {
  const office = await officeOf(db, account.id)
  const nearest = (office?.path ?? '')
    .split('/')
    .filter((id) => id !== '')
    .reverse()
  return letterheadsAt(await letterheadsOf(db, nearest), nearest)
}

/** Where nobody says a code, and no letterhead of the office has one. */
const USUAL_CODE = '粤府办督'

/**
 * The number that a notice, or the decision about one, gets in this unit of work.
 *
 * @param said the code; left out, the first on the letterheads of the office
 * @throws Refusal `out-of-scope` for the code of another office
 */
export async function nextNumber(
  tx: Database,
  deps: Deps,
  caller: Caller,
  said: string | undefined,
): Promise<DocumentNumber> {
  if (said !== undefined) await refuseForeignCode(tx, caller, said)
  const code = said ?? (await usualCode(tx, caller))
  const year = yearOfDay(dayAt(deps.now()))
  return { code, year, serial: await nextSerial(tx, code, year) }
}

async function usualCode(db: Database, caller: Caller): Promise<string> {
  const [first] = (await ownLetterheads(db, caller)).flatMap(({ codes }) => codes)
  return first ?? USUAL_CODE
}

/**
 * A code says whose document it is: that of another office's letterhead is not taken.
 *
 * @throws Refusal `out-of-scope`
 */
export async function refuseForeignCode(db: Database, caller: Caller, code: string): Promise<void> {
  const owner = (await letterheadsIn(db, EVERYTHING)).find(({ codes }) => codes.includes(code))
  if (!owner) return
  const own = await ownLetterheads(db, caller)
  if (!own.some(({ id }) => id === owner.id))
    throw new Refusal('out-of-scope', { unit: owner.organ })
}

/**
 * The number of a document that keeps it as text, taken out of the register: no notice and no bulletin
 * gets it afterwards. A number that does not begin with a code of the office is somebody else's affair.
 *
 * @throws Refusal `number-taken` when it is not the next one
 */
export async function claimNumber(
  tx: Database,
  deps: Deps,
  caller: Caller,
  { text, because }: { text: string; because: string },
): Promise<void> {
  const number = numberFrom(text)
  if (!number) return
  const own = await ownLetterheads(tx, caller)
  if (!own.some(({ codes }) => codes.includes(number.code))) return
  const next = await nextSerial(tx, number.code, number.year)
  if (number.serial !== next) throw new Refusal('number-taken', { number: text, next })
  const by = caller.account.id
  await insertGaps(tx, number, [{ serial: next, because, by, at: deps.now() }])
}
