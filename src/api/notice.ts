import {
  answerNotice,
  approveNotice,
  changeDraft,
  directNotice,
  draftNotices,
  listNotices,
  readNotice,
} from '#contract/notice.ts'
import { REVIEW_STATES, isUnderReview } from '#domain/notice/review.ts'
import { NOTICE_STATES, isOver } from '#domain/notice/workflow.ts'
import type { NoticeState } from '#domain/notice/workflow.ts'
import { countByState, countNotices, listNotices as noticesOf } from '#database/notice-list.ts'
import { placeOf as boardPlace } from '#database/notice.ts'
import type { PlacedUnit } from '#database/unit.ts'
import type { Api } from '#api/api.ts'
import { cursorOf, placeOf } from '#api/cursor.ts'
import { unitInScope } from '#api/list-sources.ts'
import { turnInto } from '#api/instruction-step.ts'
import { keptUnits } from '#api/kept-units.ts'
import { noticeBody, noticeReach, noticeRow } from '#api/notice-body.ts'
import {
  factsByUnit,
  helperUnits,
  refuseClauses,
  refuseEarlier,
  refuseLinks,
  refuseSecond,
  storeDraft,
} from '#api/notice-draft.ts'
import { editDraft } from '#api/notice-edit.ts'
import { differencesByUnit } from '#api/notice-origin.ts'
import { noticeFor, takeStep } from '#api/notice-step.ts'
import { serve } from '#api/serve.ts'

const DAY_MS = 86_400_000
const UNDER_REVIEW = REVIEW_STATES.filter(isUnderReview)
const OPEN = NOTICE_STATES.filter((state) => !isOver(state))

export function serveNotices(api: Api): void {
  const { deps } = api

  serve(api, listNotices, async ({ query, caller, db }) => {
    const { state, severity, kind, age, cursor, limit } = query
    const now = deps.now()
    const top = query.under ? await unitInScope(db, caller.scope, query.under) : undefined
    const since = age === undefined ? undefined : now - age * DAY_MS
    const about = { under: top?.path, severity, kind, since }
    const wanted = {
      ...about,
      states: statesOf(state),
      dueBefore: state === 'overdue' ? now : undefined,
      reviews: state === 'under-review' ? UNDER_REVIEW : undefined,
    }
    const [place, id] = cursor === undefined ? [] : placeOf(cursor, 2)
    const after = place === undefined ? undefined : { place: String(place), id: String(id) }
    const reach = noticeReach(caller)
    const found = await noticesOf(db, reach, wanted, limit + 1, after)
    const page = found.slice(0, limit)
    const last = page.at(-1)
    const byState = await countByState(db, reach, about)
    const sum = (states: readonly NoticeState[]) =>
      states.reduce((total, one) => total + (byState.get(one) ?? 0), 0)
    return {
      rows: page.map((one) => noticeRow(one, deps)),
      next: found.length > limit && last ? cursorOf([boardPlace(last), last.id]) : null,
      total: await countNotices(db, reach, wanted),
      counts: {
        open: sum(OPEN),
        overdue: await countNotices(db, reach, { ...about, dueBefore: now }),
        answered: sum(['answered', 'verified']),
        drafted: sum(['drafted', 'approved']),
        'under-review': await countNotices(db, reach, { ...about, reviews: UNDER_REVIEW }),
      },
    }
  })

  serve(api, draftNotices, async ({ body, caller, write }) => {
    const kept = await keptUnits(deps.storage)
    return write(async (tx, tell) => {
      const units: PlacedUnit[] = []
      for (const id of new Set(body.units)) units.push(await unitInScope(tx, caller.scope, id))
      refuseLinks(body.evidence)
      refuseClauses(body)
      const facts = await factsByUnit(tx, caller, body)
      const helpers = await helperUnits(tx, body)
      await refuseEarlier(tx, caller, body)
      await refuseSecond(tx, caller, units, body)
      const differing = await differencesByUnit(tx, deps, caller, body, units, kept)
      const rows = []
      for (const unit of units) {
        const own = {
          ...body,
          observed: [...(differing.get(unit.id) ?? [])],
          facts: facts.get(unit.id) ?? [],
        }
        rows.push(noticeRow(await storeDraft(tx, tell, deps, caller, own, unit, helpers), deps))
      }
      if (body.instruction !== undefined) {
        const drafted = rows.map(({ id }) => id)
        await turnInto(tx, tell, deps, caller, body.instruction, drafted)
      }
      return { rows }
    })
  })

  serve(api, readNotice, async ({ unit, params, caller, db }) => {
    const one = await noticeFor(db, { caller, unit, notice: params.notice })
    return noticeBody(db, deps, caller, one, unit.id)
  })

  serve(api, changeDraft, ({ unit, params, body, caller, write }) =>
    write((tx, tell) => editDraft(tx, tell, deps, { unit, notice: params.notice, caller, body })),
  )
  serve(api, answerNotice, ({ unit, params, body, caller, write }) =>
    write((tx, tell) => takeStep(tx, tell, deps, { unit, notice: params.notice, caller, body })),
  )
  serve(api, directNotice, ({ unit, params, body, caller, write }) =>
    write((tx, tell) => takeStep(tx, tell, deps, { unit, notice: params.notice, caller, body })),
  )
  serve(api, approveNotice, ({ unit, params, body, caller, write }) =>
    write((tx, tell) => takeStep(tx, tell, deps, { unit, notice: params.notice, caller, body })),
  )
}

function statesOf(state: NoticeState | 'open' | 'overdue' | 'under-review' | undefined) {
  if (state === 'open') return OPEN
  return state === undefined || state === 'overdue' || state === 'under-review'
    ? undefined
    : [state]
}
