import type { z } from 'zod'
import type { InstructionText } from '#contract/instruction.ts'
import { linesIn, totalRange } from '#domain/explain/lines-in.ts'
import type { InstructionAbout } from '#domain/instruction/instruction.ts'
import { textOf } from '#domain/number/exact.ts'
import { numberText } from '#domain/register/number.ts'
import { itemsOf } from '#domain/schemes/walk.ts'
import { score } from '#domain/scoring/score.ts'
import { findBulletin } from '#database/bulletin.ts'
import type { Database } from '#database/schema.ts'
import type { Caller } from '#api/caller.ts'
import type { Deps } from '#api/deps.ts'
import { unitInScope } from '#api/list-sources.ts'
import { rangeOf } from '#api/objection-line.ts'
import { Refusal } from '#api/refusal.ts'
import { scoringFrame } from '#api/scoring-frame.ts'
import { scoringInput } from '#api/scoring-inputs.ts'

type About = z.output<typeof InstructionText>['about']
type Figure = Extract<About, { kind: 'figure' }>

/**
 * What somebody writes on, as it stands now: nobody writes on what he may not read.
 *
 * @throws Refusal `not-found`, `out-of-scope` or `not-scored`
 */
export async function aboutNow(
  db: Database,
  deps: Deps,
  caller: Caller,
  about: About,
): Promise<InstructionAbout> {
  if (about.kind === 'bulletin') return bulletinNow(db, caller, about.bulletin)
  const scope = caller.scopeOf('scorecard.read')
  if (!scope) throw new Refusal('forbidden', { action: 'scorecard.read' })
  const unit = await unitInScope(db, scope, about.unit)
  return about.kind === 'unit' ? about : figureNow(db, deps, about, unit)
}

async function bulletinNow(
  db: Database,
  { scopeOf }: Caller,
  bulletin: string,
): Promise<InstructionAbout> {
  const scope = scopeOf('bulletin.read')
  const found = scope && (await findBulletin(db, { scope, drafts: [] }, bulletin))
  if (!found) throw new Refusal('not-found', { bulletin })
  const number = found.number && numberText(found.number)
  return { kind: 'bulletin', bulletin, title: found.content.title, number, period: found.period }
}

async function figureNow(
  db: Database,
  deps: Deps,
  about: Figure,
  unit: Awaited<ReturnType<typeof unitInScope>>,
): Promise<InstructionAbout> {
  const frame = await scoringFrame(deps, about.period, db)
  const card = score(await scoringInput(db, deps, frame, unit), 'official', frame.prepared)
  if (about.item === null) {
    const range = totalRange(card)
    const points = range && { low: textOf(range.low), high: textOf(range.high) }
    return { ...about, name: null, points: points ?? null, of: null }
  }
  const line = linesIn(card).find(({ item }) => item === about.item)
  if (!line) throw new Refusal('not-found', { item: about.item })
  const item = itemsOf(frame.scheme).find(({ it }) => it.id === about.item)
  return { ...about, name: item?.it.name ?? null, points: rangeOf(line), of: line.of }
}
