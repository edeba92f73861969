import { roundedText } from '#domain/number/exact.ts'
import { periodOf } from '#domain/period/period.ts'
import type { PeriodText } from '#domain/period/period.ts'
import type { PublishedPoint, SeriesBody, SeriesPoint } from '#contract/library.ts'
import type { Series } from '#charts/lines-option.ts'

/** Finer than a pixel. */
const DRAWN_DECIMALS = 6

const drawn = (amount: string | null): number | null =>
  amount === null ? null : Number(roundedText(amount, DRAWN_DECIMALS))

/** A place on the axis: a bulletin, a published figure, or both where they are of one period. */
interface Place {
  period: PeriodText
  point?: number
  published?: PublishedPoint
}

function placesOf({ points, published }: SeriesBody): Place[] {
  const places: Place[] = points.map(({ period }, point) => ({ period, point }))
  for (const one of published) {
    const same = places.find((place) => place.period === one.period && !place.published)
    if (same) same.published = one
    else places.push({ period: one.period, published: one })
  }
  const end = ({ period }: Place) => periodOf(period).to
  return places.sort((a, b) => end(a).localeCompare(end(b)))
}

/** What is drawn: lines of bulletins, and marks of what was published elsewhere. */
export function pictureOf(
  series: SeriesBody,
  nameOf: (point: SeriesPoint) => string,
  published: string,
): { periods: PeriodText[]; lines: Series[] } {
  const places = placesOf(series)
  const lines = linesOf(series.points, nameOf).map(({ name, values }) => ({
    name,
    values: places.map(({ point }) => (point === undefined ? null : (values[point] ?? null))),
  }))
  const marks = places.map((place) => drawn(place.published?.amount ?? null))
  return {
    periods: places.map(({ period }) => period),
    lines: marks.every((mark) => mark === null)
      ? lines
      : [...lines, { name: published, values: marks, apart: true }],
  }
}

/** One line for each stretch under one scheme: points that cannot be compared are not joined. */
export function linesOf(
  points: readonly SeriesPoint[],
  nameOf: (point: SeriesPoint) => string,
): Series[] {
  const begins = points.flatMap(({ comparable }, at) => (at === 0 || !comparable ? [at] : []))
  return begins.flatMap((from, index) => {
    const to = begins[index + 1] ?? points.length
    const first = points[from]
    if (!first) return []
    const values = points.map(({ amount }, at) => (at < from || at >= to ? null : drawn(amount)))
    return [{ name: nameOf(first), values }]
  })
}

/** Room above and below what is drawn. */
export function axisOf(series: readonly Series[]): { low: number; high: number } {
  const all = series.flatMap(({ values }) => values).filter((value) => value !== null)
  const low = Math.min(...all)
  const high = Math.max(...all)
  const room = Math.max((high - low) * 0.2, 1)
  return {
    low: low >= 0 ? Math.max(0, Math.floor(low - room)) : Math.floor(low - room),
    high: Math.ceil(high + room),
  }
}
