import { shownAmount } from '#domain/explain/shown.ts'
import { roundedText } from '#domain/number/exact.ts'
import type { Scheme } from '#domain/schemes/scheme.ts'
import type { Line } from '#domain/scoring/scorecard.ts'
import { reason } from '#domain/words.ts'
import type { Reason } from '#domain/words.ts'

/** Every sentence about a line. Words: src/words, area `explain`, `lines`. */
export const LINE_CODES = [
  'reached-at-least',
  'reached-at-most',
  'reached-between',
  'missed-at-least',
  'missed-at-most',
  'missed-between',
  'on-scale',
  'step-at-least',
  'step-at-most',
  'step-none',
  'deducted',
  'deducted-in-part',
  'nothing-to-deduct',
  'deducted-elsewhere',
  'awarded',
  'judged',
  'settled-anyway',
  'exempt-full',
  'exempt-left-out',
  'left-out-nothing-fell-due',
  'left-out-not-its-function',
  'left-out-no-previous-period',
  'left-out-not-yet-due',
  'left-out-not-in-force-yet',
  'left-out-verification-pending',
  'left-out-not-observed',
  'left-out-discrepancy-open',
  'not-reported',
  'open-verification-pending',
  'open-not-judged-yet',
  'open-not-observed',
  'open-discrepancy-open',
] as const
export type LineCode = (typeof LINE_CODES)[number]

type Params = Reason['params']

/**
 * One sentence for a line with its numbers: points rounded as the scheme shows them, amounts to two
 * decimals. `unit` says what the amounts are in; the words put it beside them.
 */
export function explainLine(line: Line, { decimals }: Pick<Scheme, 'decimals'>): Reason<LineCode> {
  const shown = (points: string) => roundedText(points, decimals)
  switch (line.kind) {
    case 'scored':
      return explainScored(line, shown)
    case 'exempt': {
      const { because, until, approvedBy } = line
      const params = { because, until, approvedBy, points: shown(line.points ?? '0') }
      return reason(line.points === null ? 'exempt-left-out' : 'exempt-full', params)
    }
    case 'not-applicable':
      return reason(`left-out-${line.because.code}`, {
        ...line.because.params,
        of: shown(line.of),
      })
    case 'not-reported':
      return reason('not-reported', { count: line.ledgers.length, lost: shown(line.lost) })
    case 'undetermined':
      return reason(openCode(line), {
        ...line.because.params,
        ...shownValues(line.because),
        low: shown(line.low),
        high: shown(line.high),
      })
  }
}

function openCode({ because }: Extract<Line, { kind: 'undetermined' }>): LineCode {
  switch (because.code) {
    case 'verification-pending':
      return 'open-verification-pending'
    case 'not-judged-yet':
      return 'open-not-judged-yet'
    case 'discrepancy-open':
      return 'open-discrepancy-open'
    default:
      return 'open-not-observed'
  }
}

/** The values of a discrepancy, which are exact. */
function shownValues({ code, params: { reported, observed } }: Reason): Params {
  return code === 'discrepancy-open' && reported !== undefined && observed !== undefined
    ? { reported: shownAmount(String(reported)), observed: shownAmount(String(observed)) }
    : {}
}

type Scored = Extract<Line, { kind: 'scored' }>
type Shown = (points: string) => string

function explainScored(line: Scored, shown: Shown): Reason<LineCode> {
  const params: Params = {
    ...line.because.params,
    points: shown(line.points),
    lost: shown(line.lost),
    of: shown(line.of),
    ...(line.value && { amount: shownAmount(line.value.amount), unit: line.value.unit }),
  }
  if (line.because.code === 'judged') return reason('judged', params)
  if (line.value === null) return reason('settled-anyway', params)
  return withCode(line, params)
}

function withCode({ because, alreadyDeducted }: Scored, params: Params): Reason<LineCode> {
  const already = alreadyDeducted?.length ?? 0
  switch (because.code) {
    case 'reached':
    case 'missed':
      return reason(`${because.code}-${boundsOf(because.params)}`, params)
    case 'step':
      return reason(stepCode(because.params), params)
    case 'deducted':
      return reason(already > 0 ? 'deducted-in-part' : 'deducted', { ...params, already })
    case 'nothing-to-deduct':
      return already > 0
        ? reason('deducted-elsewhere', { ...params, already })
        : reason('nothing-to-deduct', params)
    case 'on-scale':
    case 'awarded':
    case 'judged':
      return reason(because.code, params)
  }
}

function boundsOf({ atLeast, atMost }: Params): 'at-least' | 'at-most' | 'between' {
  if (atMost === undefined) return 'at-least'
  return atLeast === undefined ? 'at-most' : 'between'
}

function stepCode({ atLeast, atMost }: Params): LineCode {
  if (atLeast !== undefined) return 'step-at-least'
  return atMost === undefined ? 'step-none' : 'step-at-most'
}
