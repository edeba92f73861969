/** SHA-256 as lower-case hex, given from outside: the domain has no cryptography of its own. */
export type Digest = (text: string) => string

/** A thing that may be drawn. */
export interface Drawable {
  /** Tells it from all others. */
  key: string
  /** The group it is drawn in, where groups are asked for. */
  stratum?: string | undefined
}

/**
 * A random sample without replacement that anybody can draw again: the key of each thing is hashed
 * with the seed, and the smallest hashes are drawn. Neither the order of the list nor the host
 * matters; docs/decisions/0014-sampling.md says how to repeat it by hand.
 *
 * With strata each has its share of the sample, rounded by the largest remainder.
 *
 * @returns keys, in the order in which they were drawn
 */
export function drawSample(
  population: readonly Drawable[],
  { seed, size }: { seed: string; size: number },
  digest: Digest,
): string[] {
  const ticket = (key: string) => digest(`${seed}\n${key}`)
  const drawn = [...sharesOf(population, size)].flatMap(([stratum, share]) =>
    population
      .filter((one) => (one.stratum ?? '') === stratum)
      .map(({ key }) => ({ key, ticket: ticket(key) }))
      .sort(byTicket)
      .slice(0, share),
  )
  return drawn.sort(byTicket).map(({ key }) => key)
}

/** The same for the same list, in whatever order it comes. */
export const populationDigest = (population: readonly Drawable[], digest: Digest): string =>
  digest(
    population
      .map(({ key, stratum }) => `${key} ${stratum ?? ''}`.trimEnd())
      .sort(compareText)
      .join('\n'),
  )

/** How many are drawn from each stratum: proportional, and never more than there are. */
export function sharesOf(population: readonly Drawable[], size: number): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { stratum = '' } of population) counts.set(stratum, (counts.get(stratum) ?? 0) + 1)
  const drawn = Math.min(size, population.length)
  // In whole numbers, so that every host rounds alike.
  const strata = [...counts].map(([stratum, count]) => ({
    stratum,
    whole: Math.floor((drawn * count) / population.length),
    rest: (drawn * count) % population.length,
  }))
  let left = drawn - strata.reduce((sum, { whole }) => sum + whole, 0)
  const byRest = strata.toSorted((a, b) => b.rest - a.rest || compareText(a.stratum, b.stratum))
  const shares = new Map<string, number>()
  for (const { stratum, whole } of byRest) {
    shares.set(stratum, whole + Number(left > 0))
    left -= 1
  }
  return shares
}

const byTicket = (a: Ticket, b: Ticket): number =>
  compareText(a.ticket, b.ticket) || compareText(a.key, b.key)

interface Ticket {
  key: string
  ticket: string
}

/** By code unit, as every host compares. */
const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b))
