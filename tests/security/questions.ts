import type { Endpoint } from '#contract/endpoint.ts'

/** Where a unit stands, seen from 广州 (440100), where most roles of the test province are held. */
export const PLACES = {
  own: '440100',
  below: '440104',
  above: '440000',
  beside: '440300',
  /** Its path begins with the same letters. */
  decoy: '4401',
} as const
export type Place = keyof typeof PLACES

/** What stands in a path beside the unit: well-formed, though mostly nothing that exists. */
const PARAMS: Readonly<Record<string, string>> = {
  account: 'account-nobody',
  period: '2026-Q3',
  scheme: 'unknown',
  version: '1',
  fact: 'unknown',
  draw: 'unknown',
  year: '2027',
  delegation: 'unknown',
  item: 'unknown',
  exception: 'unknown',
  message: 'unknown',
  file: 'unknown',
  objection: 'unknown',
  kind: 'columns-updated',
  key: 'unknown',
  notice: 'unknown',
  instruction: 'unknown',
  record: 'unknown',
  bulletin: 'unknown',
  annex: 'unknown',
  table: 'unknown',
  host: 'unknown.test',
  check: 'unknown',
  letterhead: 'unknown',
  comment: 'unknown',
  run: 'unknown',
  view: 'unknown',
  part: 'notice',
}

/** The path of an endpoint for a unit. */
export const pathFor = ({ path }: Endpoint, unit: string): string =>
  path.replaceAll(/:(\w+)/g, (_whole, name: string) => {
    const value = name === 'unit' ? unit : PARAMS[name]
    if (value === undefined) throw new Error(`no value for :${name} of ${path}`)
    return value
  })

/** Parameters of a query that name a unit. */
export const UNIT_QUERIES = ['unit', 'under'] as const

/** What a query must say, wherever the contract asks for it. */
const QUERIES: Readonly<Record<string, string>> = {
  from: '2026-01-01',
  to: '2026-12-31',
  period: '2026-Q3',
  mode: 'check',
  ledger: 'press-events',
  format: 'csv',
  files: 'unknown',
  serial: '1',
  code: 'unknown',
  key: 'unknown',
  list: 'notices',
}

/** Names of the parameters that a query takes, and whether they must be there. */
function queryNames({ query }: Endpoint): Map<string, boolean> {
  const shape = query && 'shape' in query ? (query.shape as Record<string, Optional>) : {}
  return new Map(
    Object.entries(shape).map(([name, schema]) => [name, !schema.safeParse(undefined).success]),
  )
}
interface Optional {
  safeParse(value: unknown): { success: boolean }
}

export const takesUnitInQuery = (endpoint: Endpoint): (typeof UNIT_QUERIES)[number] | undefined =>
  UNIT_QUERIES.find((name) => queryNames(endpoint).has(name))

/** A query that the contract accepts, about a unit where it takes one. */
export function queryFor(endpoint: Endpoint, unit?: string): string {
  const query = new URLSearchParams()
  const about = takesUnitInQuery(endpoint)
  for (const [name, required] of queryNames(endpoint)) {
    const value = name === about ? unit : QUERIES[name]
    const useful = required || name === about || name === 'period'
    if (value !== undefined && useful) query.set(name, value)
  }
  const text = query.toString()
  return text && `?${text}`
}
