import { addComment } from '#api/bulletin-comment.ts'
import { compileDraft } from '#api/bulletin-compile.ts'
import { takeBulletinStep } from '#api/bulletin-step.ts'
import { UNWATCHED } from '#api/bulletin-run.ts'
import type { Caller } from '#api/caller.ts'
import type { Deps } from '#api/deps.ts'
import { refreshAllResults } from '#api/refresh-results.ts'
import { scoringFrame } from '#api/scoring-frame.ts'
import { writeOf } from '#api/write.ts'
import { mayDo, scopeFor } from '#domain/access.ts'
import type { Action, Holding } from '#domain/access.ts'
import { blockText, text } from '#domain/bulletin/content.ts'
import type { Block, BulletinContent } from '#domain/bulletin/content.ts'
import { NOTHING_TABLED } from '#domain/bulletin/data-ref.ts'
import { previousPeriod, periodOf } from '#domain/period/period.ts'
import type { BulletinBody } from '#contract/bulletin-body.ts'
import type { Work } from '#database/storage.ts'
import { findUnit } from '#database/unit.ts'
import type { PlacedUnit } from '#database/unit.ts'
import type { OfficeFile } from '../office-file.ts'
import { sampleBulletins } from '../story/bulletins.ts'
import type { BulletinMove, SampleBulletin } from '../story/bulletins.ts'
import { at } from './facts.ts'
import { FILLER, type People } from './people.ts'

const PROVINCE = '440000'

interface Desk {
  deps: Deps
  province: PlacedUnit
  callerOf: (name: string) => Caller
}

/** Bulletins of the story: compiled, reviewed, signed and issued by the code that serves everybody. */
export async function storeBulletins(
  work: Work,
  deps: Deps,
  { office, people }: { office: OfficeFile; people: People },
): Promise<void> {
  const province = await findUnit(work.tx, PROVINCE)
  if (!province) throw new RangeError('the sample has no province')
  const inside = insideWork(work, deps)
  const desk: Desk = { deps: inside, province, callerOf: callersOf(office, people, province) }
  // Results are what a bulletin counts; those that are computed here are not computed again later.
  for (const period of periodsNeeded()) {
    await refreshAllResults(inside, await scoringFrame(inside, period))
  }
  const ids: string[] = []
  for (const sample of sampleBulletins) {
    const corrects = sample.corrects === undefined ? null : (ids[sample.corrects] ?? null)
    ids.push(await storyOf(desk, sample, corrects))
  }
}

/** The same host, where every question and every write goes to the unit of work that is open. */
const insideWork = (work: Work, deps: Deps): Deps => ({
  ...deps,
  storage: { ...deps.storage, read: work.tx, write: (act) => act(work) },
})

/** Each period that is told of, and the one that it is compared with. */
const periodsNeeded = (): string[] => [
  ...new Set(
    sampleBulletins.flatMap(({ period }) => [previousPeriod(periodOf(period)).text, period]),
  ),
]

async function storyOf(
  desk: Desk,
  { compiledAt, steps, period, subject, practices, due, comment }: SampleBulletin,
  corrects: string | null,
): Promise<string> {
  const { deps, province, callerOf } = desk
  const timed = (instant: string): Deps => ({ ...deps, now: () => at(instant) })
  const write = () => writeOf(deps, FILLER, undefined)
  const classes = await classesOf(deps, period)
  const { written } = await compileDraft(timed(compiledAt), {
    caller: callerOf('inspector'),
    unit: province,
    body: { unit: PROVINCE, period, subject, classes, practices: [...practices], due, corrects },
    write: write(),
    run: UNWATCHED,
  })
  let one: BulletinBody = written
  for (const { by, at: when, ...move } of steps) {
    const body = move.act === 'edit' ? { act: move.act, content: edited(one, move) } : move
    const { written: next } = await takeBulletinStep(timed(when), {
      bulletin: one.id,
      caller: callerOf(by),
      write: write(),
      body: { ...body, version: one.version },
    })
    one = next
  }
  if (comment) await commentOn(desk, one, comment)
  return one.id
}

/** @throws RangeError when no block says so, which is a fault of the sample */
async function commentOn(
  { deps, callerOf }: Desk,
  { id, content }: BulletinBody,
  { by, at: when, on: words, text: said }: NonNullable<SampleBulletin['comment']>,
): Promise<void> {
  const block = content.blocks.find((one) => blockText(one).includes(words))
  if (!block) throw new RangeError(`no block says ${words}`)
  const from = blockText(block).indexOf(words)
  const on = { block: block.id, from, to: from + words.length, text: words }
  await writeOf(
    deps,
    FILLER,
    undefined,
  )((tx, tell) =>
    addComment(
      tx,
      tell,
      { ...deps, now: () => at(when) },
      {
        bulletin: id,
        caller: callerOf(by),
        body: { on: { kind: 'passage', ...on }, text: said },
      },
    ),
  )
}

const classesOf = async (deps: Deps, period: string): Promise<string[]> =>
  (await scoringFrame(deps, period)).scheme.classes.map(({ id }) => id)

type Edit = Extract<BulletinMove, { act: 'edit' }>

/** The paragraph behind the first one, and each table behind its part; its cells come from the data. */
function edited({ content, period }: BulletinBody, { adds, tables = [] }: Edit): BulletinContent {
  const said = { id: 'said', kind: 'paragraph', part: 'basis', runs: [text(adds)] } as const
  const blocks: Block[] = content.blocks.flatMap((block, at) =>
    at === 0 ? [block, said] : [block],
  )
  for (const [at, { part, caption, ref }] of tables.entries()) {
    const last = blocks.findLastIndex((block) => block.part === part)
    const table = { kind: 'data', part, runs: [text(caption)], shown: NOTHING_TABLED } as const
    if (last >= 0)
      blocks.splice(last + 1, 0, { ...table, id: `t${at + 1}`, ref: { ...ref, period } })
  }
  return { ...content, blocks }
}

/** Somebody of the office with the rights that they have; nobody is signed in meanwhile. */
function callersOf(
  { accounts }: OfficeFile,
  people: People,
  { id, name: of, kind, path }: PlacedUnit,
) {
  return (name: string): Caller => {
    const known = accounts.find((one) => one.name === name)
    if (!known) throw new RangeError(`the sample has no account ${name}`)
    const holdings: Holding[] = known.roles.map(({ role }) => ({ role, unit: id, path }))
    const unit = { id, name: of, kind }
    const { displayName } = known
    return {
      account: {
        id: people.idOf(name),
        name,
        displayName,
        mustChange: false,
        disabled: false,
        unit,
      },
      scope: scopeFor(holdings, 'bulletin.read'),
      may: (action: Action, place: string) => mayDo(holdings, action, place),
      scopeOf: (action: Action) => scopeFor(holdings, action),
      standsFor: () => undefined,
    } as unknown as Caller
  }
}
