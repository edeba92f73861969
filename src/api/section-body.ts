import type { SectionBody, SectionsBody } from '#contract/section.ts'
import { countdown } from '#domain/calendar/countdown.ts'
import type { Day } from '#domain/calendar/day.ts'
import type { AccountId } from '#domain/facts/fact.ts'
import { LEDGER_IDS } from '#domain/ledgers/ledger.ts'
import type { LedgerId } from '#domain/ledgers/ledger.ts'
import { dueOf } from '#domain/period/due.ts'
import { periodOf } from '#domain/period/period.ts'
import { askedLedgers } from '#domain/scoring/asked-ledgers.ts'
import type { ScoringInput } from '#domain/scoring/input.ts'
import { openMoves, takesFacts } from '#domain/workflow/section.ts'
import type { SectionActor, SectionPlace } from '#domain/workflow/section.ts'
import { grantedTo } from '#database/extension.ts'
import { factCounts, sectionsOf, staffOf } from '#database/section.ts'
import type { Remark, SignedSection } from '#database/section.ts'
import type { Database } from '#database/schema.ts'
import type { PlacedUnit } from '#database/unit.ts'
import type { Caller } from '#api/caller.ts'
import type { Deps } from '#api/deps.ts'
import { Refusal } from '#api/refusal.ts'
import type { ScoringFrame } from '#api/scoring-frame.ts'
import { scoringInput } from '#api/scoring-inputs.ts'
import { dayAt, instantText } from '#api/time.ts'

/** The report of a unit for a period as it is stored, with what decides about the next moves. */
export interface Report {
  unit: PlacedUnit
  frame: ScoringFrame
  /** What it is scored from; undefined for a unit that is not scored in the period. */
  input: ScoringInput | undefined
  asked: ReadonlySet<LedgerId>
  counts: ReadonlyMap<string, number>
  said: ReadonlyMap<LedgerId, SignedSection>
  /** Its own due day: the period's, or the latest that it was granted. */
  due: Day
  staff: readonly { account: AccountId; role: 'reporter' | 'approver' }[]
}

export async function reportOf(
  db: Database,
  deps: Deps,
  caller: Caller,
  frame: ScoringFrame,
  unit: PlacedUnit,
): Promise<Report> {
  const said = await sectionsOf(db, caller.scope, unit.id, frame.period.id)
  const input = await inputOf(db, deps, frame, unit)
  return {
    unit,
    frame,
    input,
    // A unit that is not scored is asked for nothing, and may report all the same.
    asked: input ? askedLedgers(input, frame.prepared) : new Set(),
    counts: await factCounts(db, unit.id, periodOf(frame.period.id)),
    said: new Map(said.map((section) => [section.ledger, section])),
    due: dueOf(frame.period.due, await grantedTo(db, unit.id, frame.period.id)),
    staff: await staffOf(db, unit.id),
  }
}

export function sectionsBody(deps: Deps, caller: Caller, report: Report): SectionsBody {
  const { unit, frame, asked, due } = report
  const today = dayAt(deps.now())
  const inOrder = [...LEDGER_IDS].sort((a, b) => Number(asked.has(b)) - Number(asked.has(a)))
  return {
    unit: unit.id,
    period: frame.period.id,
    state: frame.period.state,
    due: countdown(deps.calendar, today, due),
    locks: countdown(deps.calendar, today, frame.period.locks),
    sections: inOrder.map((ledger) => sectionBody(caller, report, ledger)),
  }
}

function sectionBody(caller: Caller, report: Report, ledger: LedgerId): SectionBody {
  const one = report.said.get(ledger)
  const place = placeOf(report, ledger)
  return {
    ledger,
    state: one?.state ?? 'not-reported',
    step: place.step,
    asked: report.asked.has(ledger),
    facts: report.counts.get(ledger) ?? 0,
    takesFacts: takesFacts(place.step, place.period),
    late: one?.late ?? false,
    submitted: submittedBody(one),
    approved: approvedBody(one),
    decided: remarkBody(one?.remarks.decided),
    returned: (one?.remarks.returned ?? []).map(({ fact, because }) => ({ fact, because })),
    request: requestBody(one),
    may: openMoves(place, actorOf(caller, report.unit)),
    version: one?.version ?? 0,
  }
}

/** Where a section stands, for the table of moves. */
export function placeOf({ said, frame, staff }: Report, ledger: LedgerId): SectionPlace {
  const one = said.get(ledger)
  return {
    step: one?.step ?? 'open',
    request: one?.remarks.request?.state ?? null,
    submittedBy: one?.submittedBy ?? null,
    submittedFor: one?.remarks.submittedFor ?? null,
    samePersonMay: frame.scheme.samePersonMayApprove ?? false,
    period: frame.period.state,
    unitHasReporter: staff.some(({ role }) => role === 'reporter'),
  }
}

export const actorOf = (caller: Caller, { path }: Pick<PlacedUnit, 'path'>): SectionActor => ({
  account: caller.account.id,
  may: (action) => caller.may(action, path),
  fromAbove: !caller.may('fact.write', path),
  standsFor: (action) => caller.standsFor(action, path)?.account,
})

const signed = (by: string | null = null, at: number | null = null) =>
  by === null || at === null ? null : { by, at: instantText(at) }

function submittedBody(one: SignedSection | undefined): SectionBody['submitted'] {
  const by = signed(one?.submitter, one?.submittedAt)
  const { onBehalf = false, standingIn } = one?.remarks ?? {}
  return by && { ...by, onBehalf, for: standingIn?.submit ?? null }
}

function approvedBody(one: SignedSection | undefined): SectionBody['approved'] {
  const by = signed(one?.approver, one?.approvedAt)
  return by && { ...by, for: one?.remarks.standingIn?.approve ?? null }
}

const remarkBody = (remark: Remark | undefined): SectionBody['decided'] =>
  remark ? { because: remark.because, by: remark.by, at: instantText(remark.at) } : null

function requestBody(one: SignedSection | undefined): SectionBody['request'] {
  const request = one?.remarks.request
  const remark = remarkBody(request)
  return request && remark ? { ...remark, state: request.state } : null
}

async function inputOf(
  db: Database,
  deps: Deps,
  frame: ScoringFrame,
  unit: PlacedUnit,
): Promise<ScoringInput | undefined> {
  try {
    return await scoringInput(db, deps, frame, unit)
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not-scored') return undefined
    throw error
  }
}
