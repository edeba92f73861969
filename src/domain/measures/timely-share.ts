import type { Instant } from '#domain/ledgers/field.ts'
import type { Circumstances, MeasureValue } from '#domain/measures/measure.ts'
import { timelinessOf, type Response, type Timeliness } from '#domain/measures/response.ts'
import { notApplicable, share, undetermined } from '#domain/measures/value.ts'
import { fraction, multiply, whole } from '#domain/number/exact.ts'

/**
 * Share of matters dealt with in time, in percent, of those whose clock has run out or that are
 * dealt with. A clock that still runs is neither kept nor missed.
 */
export function timelyShare(
  matters: readonly Response[],
  done: (matter: Response) => Instant | undefined,
  hours: number,
  about: Circumstances,
): MeasureValue {
  const judged = matters.map((matter) => ({
    matter,
    is: timelinessOf(matter, done(matter), hours, about),
  }))
  const number = (...kinds: readonly Timeliness[]) =>
    judged.filter(({ is }) => kinds.includes(is)).length
  const [onTime, late] = [number('on-time'), number('late')]
  const [maybeLate, maybeRunning] = [number('maybe-late'), number('maybe-running')]
  if (maybeLate + maybeRunning === 0) {
    const due = judged.filter(({ is }) => is !== 'running').map(({ matter }) => matter)
    return share(onTime, due.length, due)
  }
  if (onTime + late + maybeLate + maybeRunning === 0) return notApplicable('nothing-fell-due')
  const percent = (part: number, of: number) =>
    // Only matters that may still be running: if none has fallen due, none was late.
    of === 0 ? whole(100) : multiply(fraction(part, of), whole(100))
  return undetermined(
    'not-observed',
    percent(onTime, onTime + late + maybeLate + maybeRunning),
    percent(onTime + maybeLate, onTime + late + maybeLate),
  )
}
