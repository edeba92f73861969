import type { Item, Scheme } from '#domain/schemes/scheme.ts'

export const words = (en: string) => ({ zh: `中文 ${en}`, en })

export const item = (id: string, points: Item['points'], more: Partial<Item> = {}): Item => ({
  kind: 'item',
  id,
  name: words(id),
  points,
  clauses: [],
  rule: { kind: 'judged' },
  ...more,
})

/** A scheme that is right in every respect, and as small as one can be. */
export const small = (more: Partial<Scheme> = {}): Scheme => ({
  id: 'small',
  version: 1,
  name: words('small'),
  about: words('about'),
  sources: [],
  sample: true,
  from: '2026-01-01',
  full: 100,
  decimals: 1,
  classes: [
    { id: 'city', name: words('city'), kinds: ['prefecture'] },
    { id: 'county', name: words('county'), kinds: ['county'] },
  ],
  vetoes: [],
  parts: [
    {
      id: 'work',
      name: words('work'),
      weight: 100,
      nodes: [
        item('press', 40, {
          clauses: ['Y1-07'],
          rule: { kind: 'threshold', measure: 'own-press-conferences', atLeast: 1 },
        }),
        item('judged', { city: 60, county: 60 }),
      ],
    },
  ],
  notApplicable: 'rescale',
  exemption: 'full-marks',
  oneFactOneDeduction: false,
  grades: [
    { id: 'pass', name: words('pass'), atLeast: 60 },
    { id: 'fail', name: words('fail'), atLeast: 0, fails: true },
  ],
  ties: 'competition',
  settings: {},
  notAssessable: [],
  ...more,
})

/** The small scheme with these nodes in its only part. */
export const withNodes = (...nodes: Scheme['parts'][number]['nodes']): Scheme =>
  small({ parts: [{ id: 'work', name: words('work'), weight: 100, nodes }] })
