import type { SectionBody } from '#contract/section.ts'
import { ledgerOf } from '#domain/ledgers/all.ts'
import type { LedgerId } from '#domain/ledgers/ledger.ts'
import { SECTION_MOVES, requestAfter, stepAfter, usuallySaid } from '#domain/workflow/section.ts'
import type { SectionAction } from '#domain/workflow/section.ts'
import type { SectionRemarks, SignedSection, StoredSection } from '#database/section.ts'
import type { Caller } from '#api/caller.ts'
import { Refusal } from '#api/refusal.ts'
import { actorOf, placeOf } from '#api/section-body.ts'
import type { Report } from '#api/section-body.ts'
import { dayAt } from '#api/time.ts'

/** What is to be done with some sections, in the words of the contract. */
export interface SectionStepAsked {
  action: SectionAction
  says?: Exclude<SectionBody['state'], 'not-reported'>
  because?: string
  facts?: SectionBody['returned']
}

/** The section after a move. What it was before decides what is kept of the record. */
export function movedSection(
  report: Report,
  caller: Caller,
  ledger: LedgerId,
  asked: SectionStepAsked,
  now: number,
): Omit<StoredSection, 'version'> {
  const before = report.said.get(ledger)
  const { account } = caller
  const { action } = asked
  const { access } = SECTION_MOVES[action]
  const place = placeOf(report, ledger)
  const standsFor = caller.standsFor(access, report.unit.path)
  const submitters = [account.id, standsFor?.account]
  const othersApprove = report.staff.some(
    (one) => one.role === 'approver' && !submitters.includes(one.account),
  )
  const moved = {
    unit: report.unit.id,
    period: report.frame.period.id,
    ledger,
    state: before?.state ?? ('not-reported' as const),
    step: stepAfter(action, place.step, othersApprove),
    late: before?.late ?? false,
    submittedAt: before?.submittedAt ?? null,
    submittedBy: before?.submittedBy ?? null,
    approvedAt: before?.approvedAt ?? null,
    approvedBy: before?.approvedBy ?? null,
    remarks: {
      ...remarksAfter(before, caller, asked, now, actorOf(caller, report.unit).fromAbove),
      ...standingInAfter(before, action, standsFor?.name),
      ...submittedForAfter(before, action, standsFor?.account),
    },
    updatedAt: now,
    updatedBy: account.id,
  }
  const nobody = { approvedAt: null, approvedBy: null }
  if (action === 'submit') {
    const state = asked.says ?? usuallySaid(ledgerOf(ledger), report.counts.get(ledger) ?? 0)
    return {
      ...moved,
      ...nobody,
      state,
      // Handed in anew after it was returned, it is as early or late as it was.
      late: moved.submittedAt === null ? dayAt(now) > report.due : moved.late,
      submittedAt: now,
      submittedBy: account.id,
    }
  }
  if (action === 'withdraw') {
    const taken = { state: 'not-reported' as const, late: false }
    return { ...moved, ...nobody, ...taken, submittedAt: null, submittedBy: null }
  }
  return action === 'approve' ? { ...moved, approvedAt: now, approvedBy: account.id } : moved
}

/** Who did it for whom stands as long as the deed itself does. */
function standingInAfter(
  before: SignedSection | undefined,
  action: SectionAction,
  name: string | undefined,
): Pick<SectionRemarks, 'standingIn'> {
  const kept = action === 'submit' || action === 'withdraw' ? {} : before?.remarks.standingIn
  const isDeed = action === 'submit' || action === 'approve'
  const standingIn = { ...kept, ...(isDeed && name !== undefined && { [action]: name }) }
  return Object.keys(standingIn).length > 0 ? { standingIn } : {}
}

function submittedForAfter(
  before: SignedSection | undefined,
  action: SectionAction,
  account: string | undefined,
): Pick<SectionRemarks, 'submittedFor'> {
  if (action === 'withdraw') return {}
  const submittedFor = action === 'submit' ? account : before?.remarks.submittedFor
  return submittedFor === undefined ? {} : { submittedFor }
}

function remarksAfter(
  before: SignedSection | undefined,
  { account }: Caller,
  { action, because, facts }: SectionStepAsked,
  now: number,
  fromAbove: boolean,
): SectionRemarks {
  const { decided, returned, request, onBehalf } = before?.remarks ?? {}
  const remark = because === undefined ? undefined : { because, by: account.displayName, at: now }
  const state = requestAfter(action, request?.state ?? null)
  const asks = action === 'request' ? remark : request
  const isDecision = remark !== undefined && action !== 'request'
  const behalf = action === 'submit' ? fromAbove : onBehalf
  // Handed in anew, the entries are looked at anew.
  const entries = action === 'return' ? facts : action === 'accept' ? undefined : returned
  const word = isDecision ? remark : action === 'accept' ? undefined : decided
  return {
    ...(behalf && { onBehalf: true }),
    ...(word && { decided: word }),
    ...(entries && { returned: entries }),
    ...(state && asks && { request: { ...asks, state } }),
  }
}

/** @throws Refusal for what the contract's types cannot say */
export function refuseStep(
  report: Report,
  ledger: LedgerId,
  { action, because, says }: SectionStepAsked,
): void {
  if (SECTION_MOVES[action].needsReason && because === undefined) {
    throw fieldRefusal('because', 'required', {})
  }
  const facts = report.counts.get(ledger) ?? 0
  if (says === 'nothing-to-report' && facts > 0) {
    throw fieldRefusal('says', 'has-facts', { facts, ledger })
  }
}

const fieldRefusal = (path: string, code: string, params: Record<string, string | number>) =>
  new Refusal('invalid-input', {}, { fields: [{ path, code, params }] })
