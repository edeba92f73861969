import type { Circumstances } from '#domain/measures/measure.ts'
import { isAnswered, isMajor, timelinessOf, type Response } from '#domain/measures/response.ts'
import { numberSetting } from '#domain/measures/setting.ts'
import { majorResponseHours, responseClock, responseHours } from '#domain/measures/settings.ts'

export const dueSettings = [responseClock, responseHours, majorResponseHours]

/**
 * Whether a response had to be there by now: it is, or it was missed, or its clock has run out. Only
 * to leave out what may still be answered in time; how fast an answer was is another measure.
 */
export function hasFallenDue(matter: Response, about: Circumstances): boolean {
  const hours = numberSetting(about.settings, isMajor(matter) ? majorResponseHours : responseHours)
  return isAnswered(matter) || timelinessOf(matter, undefined, hours, about) === 'late'
}
