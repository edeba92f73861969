import type { PUBLISHED_CATEGORIES } from '#domain/accountability/counts.ts'

type Category = keyof typeof PUBLISHED_CATEGORIES

/**
 * Persons held to account for government websites, as published for the whole country by quarter and
 * measure. Quarters of which only the total was published are left out.
 */
export const nationalAccountability: readonly {
  quarter: string
  /** Null where only the parts were published. */
  total: number | null
  parts: Partial<Record<Category, number>>
}[] = [
  {
    quarter: '2017-Q4',
    total: 187,
    parts: { talk: 116, 'self-examination': 17, criticise: 52, 'post-or-removal': 2 },
  },
  {
    quarter: '2018-Q1',
    total: null,
    parts: { talk: 196, 'self-examination': 29, criticise: 35, 'post-or-removal': 12 },
  },
  {
    quarter: '2018-Q2',
    total: 300,
    parts: {
      talk: 190,
      'self-examination': 32,
      criticise: 68,
      'post-change': 7,
      'party-warning': 2,
      suspension: 1,
    },
  },
]
