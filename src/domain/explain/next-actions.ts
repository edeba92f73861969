import { advice } from '#domain/explain/advice.ts'
import type { Advice } from '#domain/explain/advice.ts'
import { totalRange } from '#domain/explain/lines-in.ts'
import { countdown } from '#domain/calendar/countdown.ts'
import type { Countdown } from '#domain/calendar/countdown.ts'
import type { LedgerId } from '#domain/ledgers/ledger.ts'
import { compareExact, exact, subtract, textOf, ZERO } from '#domain/number/exact.ts'
import type { ScoringInput } from '#domain/scoring/input.ts'
import type { PreparedScheme } from '#domain/scoring/plan.ts'
import { prepareScheme } from '#domain/scoring/prepare.ts'
import { itemsOf } from '#domain/scoring/reading.ts'
import { score } from '#domain/scoring/score.ts'
import type { Points, Scorecard } from '#domain/scoring/scorecard.ts'
import type { Words } from '#domain/words.ts'

/** Where a section stands, as far as a promise depends on it. */
export interface SectionNow {
  ledger: LedgerId
  step: string
  takesFacts: boolean
  late: boolean
}

/** Something that the unit itself can do now, and what it gains exactly. */
export type NextAction =
  | { kind: 'hand-in'; ledgers: readonly LedgerId[]; gain: Points }
  | {
      kind: 'register'
      item: string
      name: Words
      ledgers: readonly LedgerId[]
      because: Advice['because']
      gain: Points
      /** Until when it can still happen. */
      until: Countdown
    }

const lowest = (card: Scorecard) => totalRange(card)?.low ?? ZERO

/**
 * Sections whose points can be promised: still with the unit for the first time. What was returned
 * depends on the office's next word, what is late on what lateness costs, and what is shut on nothing.
 */
export const promisedLedgers = (sections: readonly SectionNow[], duePassed: boolean): LedgerId[] =>
  sections
    .filter(({ step, takesFacts, late }) => step === 'open' && takesFacts && !late && !duePassed)
    .map(({ ledger }) => ledger)

/** The input as if these ledgers were handed in as they stand. */
export function handedIn(input: ScoringInput, ledgers: readonly LedgerId[]): ScoringInput {
  const open = ledgers.filter(
    (ledger) => (input.sections[ledger] ?? 'not-reported') === 'not-reported',
  )
  const reported = Object.fromEntries(open.map((ledger) => [ledger, 'reported' as const]))
  return { ...input, sections: { ...input.sections, ...reported } }
}

/**
 * What the unit can do next, greatest gain first. Handing in counts from the
 * self-score as it stands; everything else from the self-score with all open sections handed in.
 *
 * @param ledgers those whose points can be promised
 */
export function nextActions(
  input: ScoringInput,
  ledgers: readonly LedgerId[],
  prepared: PreparedScheme = prepareScheme(input.scheme),
): NextAction[] {
  const after = handedIn(input, ledgers)
  const card = score(after, 'self', prepared)
  const gain = subtract(lowest(card), lowest(score(input, 'self', prepared)))
  const missing = ledgers.filter((ledger) => input.sections[ledger] !== after.sections[ledger])
  const handIn: NextAction[] =
    missing.length > 0 && compareExact(gain, ZERO) > 0
      ? [{ kind: 'hand-in', ledgers: missing, gain: textOf(gain) }]
      : []
  return [...handIn, ...registrations(after, card, ledgers, prepared)].sort((a, b) =>
    compareExact(exact(b.gain), exact(a.gain)),
  )
}

function registrations(
  input: ScoringInput,
  card: Scorecard,
  ledgers: readonly LedgerId[],
  prepared: PreparedScheme,
): NextAction[] {
  const items = new Map(itemsOf(input.scheme).map((item) => [item.id, item]))
  const readBy = new Map(
    prepared.reading.uses.map(({ measure }) => [
      measure.id,
      Object.values(measure.inputs).map(({ id }) => id),
    ]),
  )
  return advice(input, card, prepared).flatMap((one): NextAction[] => {
    const item = items.get(one.item)
    if (!item || !('measure' in item.rule) || one.until === null) return []
    const reads = readBy.get(item.rule.measure) ?? []
    // A measure that also reads what is shut may not come to what was promised.
    if (reads.length === 0 || !reads.every((ledger) => ledgers.includes(ledger))) return []
    const { because, gain } = one
    const until = countdown(input.calendar, input.asOf, one.until)
    const { id, name } = item
    return [{ kind: 'register', item: id, name, ledgers: reads, because, gain, until }]
  })
}
