import { appendAudit } from '#api/audit.ts'
import type { Deps } from '#api/deps.ts'
import { newId } from '#api/id.ts'
import { objectedCard, rangeOf } from '#api/objection-line.ts'
import { scoringFrame } from '#api/scoring-frame.ts'
import { insertObjection } from '#database/objection.ts'
import type { StoredObjection } from '#database/objection.ts'
import type { Work } from '#database/storage.ts'
import { findUnit } from '#database/unit.ts'
import type { ObjectionState } from '#domain/objection/objection.ts'
import { sampleObjections } from '../story/objections.ts'
import type { SampleObjection } from '../story/objections.ts'
import { at } from './facts.ts'
import { FILLER, type People } from './people.ts'

/** The objections of the story, with the points that their lines had. */
export async function storeObjections(work: Work, deps: Deps, people: People): Promise<void> {
  for (const sample of sampleObjections) {
    const one = {
      ...outcomeOf(sample, people),
      id: newId({ ...deps, now: () => at(sample.at) }),
      unit: sample.unit,
      period: sample.period,
      item: sample.item,
      claim: sample.claim,
      evidence: sample.evidence.map((number) => ({ kind: 'document' as const, number })),
      points: await pointsOf(work, deps, sample),
      filedBy: people.reporterOf(sample.unit),
      filedAt: at(sample.at),
    }
    await insertObjection(work.tx, one)
    await tell(work, deps, one)
  }
}

async function pointsOf({ tx }: Work, deps: Deps, { unit: id, period, item }: SampleObjection) {
  const unit = await findUnit(tx, id)
  if (!unit) throw new RangeError(`the sample has no unit ${id}`)
  const card = await objectedCard(tx, deps, await scoringFrame(deps, period, tx), unit)
  return rangeOf(card.lines.get(item))
}

function outcomeOf({ unit, taken, ended }: SampleObjection, { idOf, reporterOf }: People) {
  const state: ObjectionState = ended?.state ?? (taken ? 'taken-up' : 'filed')
  const decidedBy = ended?.by === undefined ? reporterOf(unit) : idOf(ended.by)
  return {
    reviewer: taken ? idOf(taken.by) : null,
    takenAt: taken ? at(taken.at) : null,
    state,
    because: ended?.because ?? null,
    decidedBy: ended ? decidedBy : null,
    decidedAt: ended ? at(ended.at) : null,
    version: 1 + Number(taken !== undefined) + Number(ended !== undefined),
  }
}

async function tell(
  work: Work,
  deps: Deps,
  { id, unit, period, item, state, reviewer }: StoredObjection,
): Promise<void> {
  const steps = ['file', ...(reviewer === null ? [] : ['taken-up']), state]
  for (const step of new Set(steps.filter((one) => one !== 'filed'))) {
    await appendAudit(work, deps, FILLER, {
      action: `objection.${step}`,
      subject: `${unit}/${id}`,
      unit,
      detail: { period, item },
    })
  }
}
