import type { Inquiry } from '#domain/measures/inquiry.ts'
import { isHotline } from '#domain/measures/inquiry.ts'
import type { MeasureValue } from '#domain/measures/measure.ts'
import { notApplicable, share, sumOf, undetermined } from '#domain/measures/value.ts'

/**
 * A share of a hotline's calls. A unit without a hotline has none to answer; one whose exchange
 * counts no calls may have any rate.
 */
export function hotlineShare(
  inquiries: readonly Inquiry[],
  part: (entry: Inquiry) => number | undefined,
  of: (entry: Inquiry) => number | undefined,
): MeasureValue {
  const hotlines = inquiries.filter(isHotline)
  if (hotlines.length === 0) return notApplicable('not-its-function')
  const unknown = hotlines.some((entry) => part(entry) === undefined || of(entry) === undefined)
  if (unknown) return undetermined('not-observed', 0, 100)
  return share(sumOf(hotlines, part), sumOf(hotlines, of), hotlines)
}
