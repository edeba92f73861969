import { appendAudit } from '#api/audit.ts'
import type { Deps } from '#api/deps.ts'
import { newId } from '#api/id.ts'
import { insertObservations, insertWord } from '#database/observation.ts'
import type { Work } from '#database/storage.ts'
import { sameObservation } from '#domain/observation/observation.ts'
import { observedAt, sampleDecisions, sampleObservations } from '../story/observations.ts'
import { at } from './facts.ts'
import { FILLER, type People } from './people.ts'

/** What was measured from outside, and what the office decided where it differed. */
export async function storeObservations(work: Work, deps: Deps, people: People): Promise<void> {
  const taken = await insertObservations(
    work.tx,
    sampleObservations.map((one) => ({
      ...one,
      id: newId(deps),
      same: deps.digest(sameObservation(one)),
      by: '示例监测',
      at: at(observedAt(one)),
    })),
  )
  await appendAudit(work, deps, FILLER, {
    action: 'observation.write',
    subject: taken[0]?.id ?? '',
    detail: { brought: sampleObservations.length, taken: taken.length },
  })
  for (const { decision, by, at: decided, ...one } of sampleDecisions) {
    await insertWord(work.tx, {
      ...one,
      id: newId(deps),
      word: decision,
      by: people.idOf(by),
      at: at(decided),
    })
    await appendAudit(work, deps, FILLER, {
      action: `discrepancy.${decision}`,
      subject: `${one.unit}/${one.period}/${one.kind}`,
      unit: one.unit,
      detail: { observed: one.observed, because: one.because },
    })
  }
}
