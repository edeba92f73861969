import { LEDGER_IDS } from '#domain/ledgers/ledger.ts'
import type { LedgerId } from '#domain/ledgers/ledger.ts'
import type { HandedEntry } from '#domain/report/handed-in.ts'
import { numberText } from '#domain/report/report-number.ts'
import { isHandedIn } from '#domain/workflow/section.ts'
import type { PrintedSection, ReportBody } from '#contract/report.ts'
import { entriesIn, handInsOf } from '#database/hand-in.ts'
import type { Database } from '#database/schema.ts'
import type { PlacedUnit } from '#database/unit.ts'
import type { Caller } from '#api/caller.ts'
import type { Deps } from '#api/deps.ts'
import { titleOf } from '#api/fact-body.ts'
import { reportAt } from '#api/hand-in.ts'
import type { ReportState } from '#api/hand-in.ts'
import { scoringFrame } from '#api/scoring-frame.ts'
import { reportOf, sectionsBody } from '#api/section-body.ts'
import { instantText } from '#api/time.ts'

/** The report of a unit as it is printed: what was handed in, or what stands in the ledgers now. */
export async function reportBody(
  deps: Deps,
  db: Database,
  caller: Caller,
  unit: PlacedUnit,
  period: string,
): Promise<ReportBody> {
  const frame = await scoringFrame(deps, period, db)
  const report = await reportOf(db, deps, caller, frame, unit)
  const body = sectionsBody(deps, caller, report)
  const handIns = await handInsOf(db, caller.scope, unit.id, period)
  const state = reportAt(deps, handIns, handIns.at(-1)?.serial ?? 0)
  const standing = await entriesIn(db, unit.id, period, [...LEDGER_IDS])
  const sections = body.sections
    .map((section): PrintedSection => {
      const { ledger, step, asked, submitted, approved } = section
      const kept = isHandedIn(step) ? state?.sections.get(ledger) : undefined
      const entries = kept?.entries ?? standing.get(ledger) ?? []
      return {
        ledger,
        step,
        asked,
        approved: approved && { by: approved.by, at: approved.at },
        says: kept?.says ?? section.state,
        submitted: submitted && { by: submitted.by, at: submitted.at },
        entries: entries.map((entry) => printedEntry(ledger, entry)),
      }
    })
    .filter(({ asked, says, entries }) => asked || says !== 'not-reported' || entries.length > 0)
  const complete = isComplete(sections, state)
  return {
    unit: refOf(unit),
    period,
    state: frame.period.state,
    complete,
    seal: complete && state ? sealOf(unit, period, state) : null,
    asOf: instantText(deps.now()),
    sections,
  }
}

/**
 * The unit has handed in all that is asked for and it is on record, and nothing that lies there is open
 * again. What was handed in before records were kept has none, and prints as a draft.
 */
const isComplete = (sections: readonly PrintedSection[], state: ReportState | undefined) =>
  state !== undefined &&
  state.sections.size > 0 &&
  sections
    .filter(({ asked, ledger }) => asked || state.sections.has(ledger))
    .every(({ ledger, step }) => isHandedIn(step) && state.sections.has(ledger))

export const refOf = ({ id, name, kind }: PlacedUnit) => ({ id, name, kind })

const sealOf = (unit: PlacedUnit, period: string, { serial, code, digest }: ReportState) => ({
  number: numberText({ unit: unit.id, period, serial }),
  code,
  digest,
})

const printedEntry = (
  ledger: LedgerId,
  { id, day, values, evidence }: HandedEntry,
): PrintedSection['entries'][number] => ({
  fact: id,
  day,
  title: titleOf({ ledger, values }),
  values: values as PrintedSection['entries'][number]['values'],
  evidence: [...evidence],
})
