import { linesIn, pointsOf, totalRange } from '#domain/explain/lines-in.ts'
import { shownAmount } from '#domain/explain/shown.ts'
import { reaching, sharedMeasures } from '#domain/explain/shared-measure.ts'
import { targetsOf } from '#domain/explain/targets.ts'
import type { Day } from '#domain/calendar/day.ts'
import {
  compareExact,
  exact,
  isZero,
  roundedText,
  subtract,
  textOf,
  ZERO,
} from '#domain/number/exact.ts'
import type { Exact } from '#domain/number/exact.ts'
import { periodOf } from '#domain/period/period.ts'
import type { Item } from '#domain/schemes/scheme.ts'
import type { ScoringInput } from '#domain/scoring/input.ts'
import type { PreparedScheme } from '#domain/scoring/plan.ts'
import { prepareScheme } from '#domain/scoring/prepare.ts'
import { itemsOf } from '#domain/scoring/reading.ts'
import { score, scoreAssuming } from '#domain/scoring/score.ts'
import type { Line, Points, Scorecard } from '#domain/scoring/scorecard.ts'
import { reason } from '#domain/words.ts'
import type { Reason } from '#domain/words.ts'
import type { AdviceCode } from '#domain/explain/advice-code.ts'

export interface Advice {
  item: string
  because: Reason<AdviceCode>
  /** Points of the total, exact: what the engine gives afterwards less what it gives now. */
  gain: Points
  /** Last day on which facts still count; null where the period has ended, or none is needed. */
  until: Day | null
  /** Whether there is still time. */
  inTime: boolean
}

/** Something that could happen to a line. */
interface Chance {
  item: string
  because: Reason<AdviceCode>
  after: () => Scorecard
  /** A new fact is needed, dated inside the period. */
  needsFact: boolean
}

/**
 * What would gain how many points of the total, greatest gain first, then what is still in time. Every
 * gain is computed by the engine, so gates, ceilings and weights are in it; it is counted from the
 * lowest total that is possible now, and from the unofficial one where a veto leaves no other.
 *
 * @param card what the engine gives for the input
 */
export function advice(
  input: ScoringInput,
  card: Scorecard,
  prepared: PreparedScheme = prepareScheme(input.scheme),
): Advice[] {
  const ask: Asking = { input, card, prepared, shared: sharedMeasures(input.scheme) }
  const items = new Map(itemsOf(input.scheme).map((item) => [item.id, item]))
  const chances = linesIn(card).flatMap((line) => {
    const item = items.get(line.item)
    return item ? chancesOf(line, item, ask) : []
  })
  const now = lowestTotal(card)
  const weighed = [...handIns(ask), ...chances].map((chance) => {
    const gain = subtract(lowestTotal(chance.after()), now)
    return { gain, advice: adviceFor(chance, gain, input) }
  })
  return weighed
    .filter(({ gain }) => compareExact(gain, ZERO) > 0)
    .sort(
      (a, b) => compareExact(b.gain, a.gain) || Number(b.advice.inTime) - Number(a.advice.inTime),
    )
    .map(({ advice }) => advice)
}

interface Asking {
  input: ScoringInput
  card: Scorecard
  prepared: PreparedScheme
  shared: ReadonlySet<string>
}

const lowestTotal = (card: Scorecard): Exact => totalRange(card)?.low ?? ZERO

function adviceFor({ item, because, needsFact }: Chance, gain: Exact, input: ScoringInput): Advice {
  const { to } = periodOf(input.period)
  const inTime = !needsFact || input.asOf <= to
  return { item, because, gain: textOf(gain), until: needsFact && inTime ? to : null, inTime }
}

function chancesOf(line: Line, item: Item, ask: Asking): Chance[] {
  switch (line.kind) {
    case 'scored':
      return isZero(exact(line.lost)) ? [] : improvements(line, item, ask)
    case 'undetermined':
      return [waiting(line, ask)]
    case 'exempt':
    case 'not-applicable':
    case 'not-reported':
      return []
  }
}

function assuming({ input, card, prepared }: Asking, item: string, points: Exact) {
  return () => scoreAssuming(input, card.view, prepared, new Map([[item, points]]))
}

function improvements(line: Extract<Line, { kind: 'scored' }>, item: Item, ask: Asking): Chance[] {
  const [of, now] = [exact(line.of), exact(line.points)]
  if (item.rule.kind === 'judged') {
    const because = reason('improve', { lost: roundedText(line.lost, ask.input.scheme.decimals) })
    return [{ item: item.id, because, after: assuming(ask, item.id, of), needsFact: true }]
  }
  const value = line.value && exact(line.value.amount)
  return targetsOf(item.rule, of, now, value).map(({ direction, value: target, points }) => ({
    item: item.id,
    because: reason(direction, {
      target: shownAmount(target),
      ...(line.value && { amount: shownAmount(line.value.amount), unit: line.value.unit }),
    }),
    after: reachingTarget(ask, item, exact(target), points),
    needsFact: true,
  }))
}

/** Where other items read the same measure, they move with it. */
function reachingTarget(ask: Asking, { id, rule }: Item, target: Exact, points: Exact) {
  const { input, card, prepared, shared } = ask
  if (!('measure' in rule) || !shared.has(rule.measure)) return assuming(ask, id, points)
  return () => score(input, card.view, reaching(prepared, rule.measure, target))
}

const WAITING = {
  'verification-pending': 'await-verification',
  'not-judged-yet': 'await-judgement',
} as const

/** Others have to speak; at best the line comes to its most. */
function waiting(line: Extract<Line, { kind: 'undetermined' }>, ask: Asking): Chance {
  const { code } = line.because
  const high = pointsOf(line)?.high ?? ZERO
  return {
    item: line.item,
    because: reason(
      code === 'verification-pending' || code === 'not-judged-yet'
        ? WAITING[code]
        : 'await-observation',
      { count: line.facts.length },
    ),
    after: assuming(ask, line.item, high),
    needsFact: false,
  }
}

/** Handing in what is missing, once for all lines that wait for the same sections. */
function handIns({ input, card, prepared }: Asking): Chance[] {
  const groups = new Map<string, Extract<Line, { kind: 'not-reported' }>[]>()
  for (const line of linesIn(card)) {
    if (line.kind !== 'not-reported') continue
    const key = line.ledgers.join(' ')
    groups.set(key, [...(groups.get(key) ?? []), line])
  }
  return [...groups.values()].flatMap((lines) => {
    const [first] = lines
    if (!first) return []
    const reported = Object.fromEntries(
      first.ledgers.map((ledger) => [ledger, 'reported' as const]),
    )
    const sections = { ...input.sections, ...reported }
    return {
      item: first.item,
      because: reason('hand-in', { count: first.ledgers.length, items: lines.length }),
      after: () => scoreAssuming({ ...input, sections }, card.view, prepared),
      needsFact: false,
    }
  })
}
