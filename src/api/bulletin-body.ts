import { annexRows } from '#domain/bulletin/annex.ts'
import { checkBulletin } from '#domain/bulletin/checks.ts'
import type { Finding } from '#domain/bulletin/checks.ts'
import { countFigure } from '#domain/bulletin/count.ts'
import { countTable } from '#domain/bulletin/data-table.ts'
import { keyOf } from '#domain/bulletin/figure.ts'
import { figureText } from '#domain/bulletin/figure-text.ts'
import { sealLine } from '#domain/bulletin/freeze.ts'
import { openBulletinMoves } from '#domain/bulletin/workflow.ts'
import { yearOfDay } from '#domain/calendar/day.ts'
import { numberText } from '#domain/register/number.ts'
import type { BulletinBody, BulletinRow } from '#contract/bulletin-body.ts'
import { relatedBulletins } from '#database/bulletin.ts'
import type { BulletinReach, ListedBulletin, NamedBulletin } from '#database/bulletin.ts'
import { commentsOf } from '#database/bulletin-comment.ts'
import type { BulletinComment } from '#database/bulletin-comment.ts'
import { peopleByName } from '#database/bulletin-data.ts'
import { stepsOfBulletin } from '#database/bulletin-step.ts'
import { nextSerial } from '#database/serial.ts'
import type { Database } from '#database/schema.ts'
import { figuresOf, tablesFor } from '#api/bulletin-origin.ts'
import { bulletinSettings } from '#api/bulletin-settings.ts'
import { originsFrom, schemeOfSource, sourceOf } from '#api/bulletin-source.ts'
import type { BulletinSource, LiveSource } from '#api/bulletin-source.ts'
import type { Caller } from '#api/caller.ts'
import type { Deps } from '#api/deps.ts'
import { dayAt, instantText } from '#api/time.ts'

const WORKING = ['bulletin.write', 'bulletin.review', 'bulletin.sign', 'bulletin.issue'] as const

/** What a caller sees: drafts only where they take part in the work on them. */
export const bulletinReach = ({ scope, scopeOf }: Caller): BulletinReach => ({
  scope,
  drafts: WORKING.flatMap((action) => scopeOf(action) ?? []),
})

/** Whether somebody belongs to the office that issues it: others see the document, and no more. */
export const isOfOffice = (caller: Caller, { unitPath }: Pick<NamedBulletin, 'unitPath'>) =>
  WORKING.some((action) => caller.may(action, unitPath))

/** Rows with the bulletins that they correct, or that correct them. */
export async function bulletinRows(
  db: Database,
  reach: BulletinReach,
  all: readonly ListedBulletin[],
): Promise<BulletinRow[]> {
  const ids = new Set(all.flatMap(({ id, corrects }) => (corrects ? [id, corrects] : [id])))
  const related = await relatedBulletins(db, reach, [...ids])
  const named = (one: ListedBulletin | undefined) =>
    one ? { id: one.id, title: one.title, number: one.number && numberText(one.number) } : null
  return all.map((one) => ({
    id: one.id,
    unit: { id: one.unit, name: one.unitName, kind: one.unitKind },
    period: one.period,
    subject: one.subject,
    state: one.state,
    title: one.title,
    number: one.number && numberText(one.number),
    compiledAt: instantText(one.compiledAt),
    issuedAt: one.issuedAt === null ? null : instantText(one.issuedAt),
    corrects: named(related.find(({ id }) => id === one.corrects)),
    correctedBy: named(related.find(({ corrects }) => corrects === one.id)),
    version: one.version,
  }))
}

/** What the checks find now, for the office. */
export async function findingsOf(
  db: Database,
  deps: Deps,
  one: NamedBulletin,
  { data, named }: LiveSource,
  needsReview: boolean,
): Promise<Finding[]> {
  const { decimals } = data.scheme
  const { words } = await bulletinSettings(db, {
    id: one.unit,
    name: one.unitName,
    kind: one.unitKind,
  })
  const texts = new Map<string, string | undefined>()
  return checkBulletin(one.content, {
    period: one.period,
    scheme: data.scheme,
    today: dayAt(deps.now()),
    named,
    inAnnex: new Set(
      one.content.annexes.flatMap((annex) => annexRows(annex, data).map(({ unit }) => unit)),
    ),
    undetermined: data.now.rows.filter(({ total }) => total.kind === 'range').length,
    people: await peopleByName(db),
    words,
    current({ ref }) {
      const key = keyOf(ref)
      if (!texts.has(key)) texts.set(key, figureText(ref, countFigure(ref, data), decimals))
      return texts.get(key)
    },
    currentTable: (ref) => countTable(ref, data),
    review: one.secrecy && {
      reviewer: one.secrecy.name,
      result: one.secrecy.result,
      at: instantText(one.secrecy.at),
    },
    needsReview,
    comments: (await commentsOf(db, one.id)).flatMap(openComment),
  })
}

const openComment = ({ state, anchor, entries: [first] }: BulletinComment) =>
  state === 'open' && first
    ? [{ block: 'block' in anchor ? anchor.block : null, by: first.byName, text: first.text }]
    : []

/** A bulletin as it is now to somebody. */
export async function bulletinBody(
  db: Database,
  deps: Deps,
  caller: Caller,
  one: NamedBulletin,
  known?: BulletinSource,
): Promise<BulletinBody> {
  const source = known ?? (await sourceOf(deps, one))
  const office = isOfOffice(caller, one)
  const { content } = one
  const [row] = await bulletinRows(db, bulletinReach(caller), [{ ...one, title: content.title }])
  if (!row) throw new Error('no row of a bulletin')
  const { code } = await bulletinSettings(db, {
    id: one.unit,
    name: one.unitName,
    kind: one.unitKind,
  })
  const may = openBulletinMoves(one, {
    account: caller.account.id,
    may: (action) => caller.may(action, one.unitPath),
  })
  const scheme = schemeOfSource(source)
  const asOf = source.kind === 'frozen' ? source.evidence.asOf : source.data.asOf
  return {
    ...row,
    content,
    classes: one.classes,
    scheme: {
      id: scheme.id,
      version: scheme.version,
      name: scheme.name,
      decimals: scheme.decimals,
      classes: scheme.classes.map(({ id, name }) => ({ id, name })),
      grades: scheme.grades.map(({ id, name }) => ({ id, name })),
    },
    asOf,
    figures: figuresOf(source, one),
    tables: await tablesFor(db, caller, originsFrom(source, one)),
    findings:
      office && source.kind === 'live' && one.state !== 'withdrawn'
        ? await findingsOf(db, deps, one, source, one.state === 'signed')
        : [],
    compiledBy: office ? one.compiledByName : null,
    secrecy:
      office && one.secrecy
        ? {
            reviewer: one.secrecy.name,
            result: one.secrecy.result,
            at: instantText(one.secrecy.at),
            text: one.secrecy.text,
          }
        : null,
    signed:
      one.signedAt === null
        ? null
        : { by: office ? one.signedByName : null, at: instantText(one.signedAt) },
    seal:
      one.head !== null && one.digest !== null
        ? { head: one.head, digest: one.digest, line: sealLine(asOf, one.head) }
        : null,
    steps: office ? await stepsFor(db, one) : [],
    may,
    nextSerial: may.includes('issue')
      ? await nextSerial(db, code, yearOfDay(dayAt(deps.now())))
      : null,
    code,
  }
}

async function stepsFor(db: Database, { id }: NamedBulletin): Promise<BulletinBody['steps']> {
  const steps = await stepsOfBulletin(db, id)
  return steps.map((step) => ({
    id: step.id,
    act: step.act,
    by: step.byName,
    at: instantText(step.at),
    text: step.text,
    result: step.result,
  }))
}
