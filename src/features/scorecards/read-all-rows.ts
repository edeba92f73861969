import type { z } from 'zod'
import { listScorecards } from '#contract/scorecard.ts'
import type { SchemeMeta } from '#contract/scorecard-page.ts'
import { isWholeRow } from '#contract/scorecard-row.ts'
import type { ScorecardRow } from '#contract/scorecard-row.ts'
import { call } from '#client/call.ts'
import type { Failure } from '#client/failure.ts'

/** All results of a period as far as they have arrived. */
export interface AllRows {
  period: string
  rows: readonly ScorecardRow[]
  /** Rows that there are; `rows` has them all once `done`. */
  total: number
  scheme: SchemeMeta
  asOf: string
  computedAt: string | null
  notScored: number
  done: boolean
  /** Why the rest did not come. */
  interrupted: Failure | undefined
}

type Page = z.output<typeof listScorecards.response & z.ZodType>

const PAGE = 1000

/** Reads all results by pages of a thousand; what has arrived so far is given after each. */
export async function* readAllRows(period: string, signal: AbortSignal): AsyncGenerator<AllRows> {
  const rows: ScorecardRow[] = []
  let cursor: string | null | undefined
  while (cursor !== null) {
    const page: Page = await call(listScorecards, {
      query: { period, limit: PAGE, ...(cursor !== undefined && { cursor }) },
      signal,
    })
    rows.push(...page.rows.filter(isWholeRow))
    cursor = page.next
    yield { ...page, rows: [...rows], done: cursor === null, interrupted: undefined }
  }
}
