import { addWorkingDays } from '#domain/calendar/calendar.ts'
import type { interpretations } from '#domain/ledgers/interpretations.ts'
import type { Entry } from '#domain/ledgers/ledger.ts'
import type { Circumstances } from '#domain/measures/measure.ts'
import { numberSetting } from '#domain/measures/setting.ts'
import { interpretationWorkingDays } from '#domain/measures/settings.ts'

export type Interpretation = Entry<typeof interpretations>

/** The last day on which an interpretation of the policy is on time. */
const dueDay = (policy: Interpretation, { calendar, settings }: Circumstances): string =>
  addWorkingDays(calendar, policy.policyDay, numberSetting(settings, interpretationWorkingDays)).due

export const isOnTime = (policy: Interpretation, about: Circumstances): boolean =>
  policy.interpretedOn !== undefined && policy.interpretedOn <= dueDay(policy, about)

/**
 * Important policies whose interpretation has fallen due: those that have one, and those whose term
 * ended before the day of asking. One still within its term is neither kept nor missed.
 */
export const fallenDue = (
  policies: readonly Interpretation[],
  about: Circumstances,
): Interpretation[] =>
  policies.filter(
    (policy) =>
      policy.important &&
      (policy.interpretedOn !== undefined || dueDay(policy, about) < about.asOf),
  )
