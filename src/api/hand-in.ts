import type { LedgerId } from '#domain/ledgers/ledger.ts'
import type { PeriodText } from '#domain/period/period.ts'
import { checkCode } from '#domain/report/check-code.ts'
import { reportText, sectionText } from '#domain/report/handed-in.ts'
import type { SectionState } from '#domain/facts/fact.ts'
import { entriesIn, insertHandIns, lastSerial } from '#database/hand-in.ts'
import type { SignedHandIn, StoredHandIn } from '#database/hand-in.ts'
import type { Database } from '#database/schema.ts'
import type { Deps } from '#api/deps.ts'

interface Moved {
  unit: string
  period: PeriodText
  by: string
  at: number
  /** Of one that was taken back: not-reported. */
  sections: readonly { ledger: LedgerId; says: SectionState }[]
}

/** Keeps what is handed in, or that it was taken back, in the transaction of the move. */
export async function recordHandIn(
  tx: Database,
  deps: Pick<Deps, 'digest'>,
  { unit, period, by, at, sections }: Moved,
): Promise<void> {
  const serial = (await lastSerial(tx, unit, period)) + 1
  const given = sections.filter(({ says }) => says !== 'not-reported')
  const ledgers = given.map(({ ledger }) => ledger)
  const standing = await entriesIn(tx, unit, period, ledgers)
  const place = { unit, period, serial }
  const rows = sections.map(({ ledger, says }): StoredHandIn => {
    const section = { ledger, says, entries: standing.get(ledger) ?? [] }
    return { ...place, ...section, digest: deps.digest(sectionText(place, section)), by, at }
  })
  await insertHandIns(tx, rows)
}

/** A report as it stood after one of its moves: each section as it was handed in last. */
export interface ReportState {
  serial: number
  digest: string
  code: string
  by: string
  at: number
  sections: ReadonlyMap<LedgerId, SignedHandIn>
}

/** @returns undefined where there was no such move */
export function reportAt(
  deps: Pick<Deps, 'digest'>,
  handIns: readonly SignedHandIn[],
  serial: number,
): ReportState | undefined {
  const last = handIns.findLast((one) => one.serial === serial)
  if (!last) return undefined
  const latest = new Map<LedgerId, SignedHandIn>()
  for (const one of handIns) if (one.serial <= serial) latest.set(one.ledger, one)
  const sections = new Map([...latest].filter(([, { says }]) => says !== 'not-reported'))
  const { unit, period, byName, at } = last
  const digest = deps.digest(reportText({ unit, period, serial }, [...sections.values()]))
  return { serial, digest, code: checkCode(digest), by: byName, at, sections }
}
