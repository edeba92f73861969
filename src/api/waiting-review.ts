import { listWaitingReviews } from '#contract/waiting-review.ts'
import type { WaitingReviewBody } from '#contract/waiting-review.ts'
import { decisionTermFrom, isLate } from '#domain/notice/review.ts'
import type { ReviewAct } from '#domain/notice/review.ts'
import { numberText } from '#domain/register/number.ts'
import { waitingReviews, waitingSince } from '#database/waiting-review.ts'
import type { ReviewPlaceInList, WaitingReview } from '#database/waiting-review.ts'
import type { Api } from '#api/api.ts'
import type { Caller } from '#api/caller.ts'
import { cursorOf, placeOf } from '#api/cursor.ts'
import type { Deps } from '#api/deps.ts'
import { unitInScope } from '#api/list-sources.ts'
import { dueBody } from '#api/notice-body.ts'
import { openReviewActs } from '#api/notice-review-body.ts'
import { serve } from '#api/serve.ts'
import { instantText } from '#api/time.ts'

export function serveWaitingReviews(api: Api): void {
  const { deps } = api

  serve(api, listWaitingReviews, async ({ query, caller, db }) => {
    const { scope } = caller
    const { limit, cursor } = query
    const top = query.unit === undefined ? undefined : await unitInScope(db, scope, query.unit)
    const asked = { under: top?.path }
    const after = cursor === undefined ? undefined : reviewPlace(cursor)
    const found = await waitingReviews(db, scope, { ...asked, limit: limit + 1, after })
    const rows = found.slice(0, limit)
    const last = rows.at(-1)
    const all = await waitingSince(db, scope, asked)
    const now = deps.now()
    return {
      rows: rows.map((row) => waitingBody(deps, caller, row)),
      next: found.length > limit && last ? cursorOf([last.filedAt, last.notice]) : null,
      total: all.length,
      late: all.filter((filedAt) => isLate(deps.calendar, { filedAt, decidedAt: null }, now))
        .length,
    }
  })
}

function waitingBody(deps: Deps, caller: Caller, row: WaitingReview): WaitingReviewBody {
  const acts = openReviewActs(deps, caller, row, row)
  return {
    notice: row.notice,
    unit: { id: row.unit, name: row.unitName, kind: row.unitKind },
    title: row.title,
    number: row.number && numberText(row.number),
    state: row.state,
    filedBy: row.filer,
    filedAt: instantText(row.filedAt),
    reviewer: row.reviewerName,
    due: dueBody(decisionTermFrom(deps.calendar, row.filedAt).due, deps.now(), deps),
    mine: mineOf(row, acts),
  }
}

/** Another reviewer may be named at any time: that waits for nobody. */
function mineOf({ state }: WaitingReview, acts: readonly ReviewAct[]): WaitingReviewBody['mine'] {
  if (acts.includes('uphold')) return 'decide'
  return state === 'filed' && acts.includes('name') ? 'name' : null
}

function reviewPlace(cursor: string): ReviewPlaceInList {
  const [at, notice] = placeOf(cursor, 2)
  return [Number(at), String(notice)]
}
