import { keyOf } from '#domain/bulletin/figure.ts'
import { figuresIn } from '#domain/bulletin/content.ts'
import type { FigureRun } from '#domain/bulletin/content.ts'
import { figureText } from '#domain/bulletin/figure-text.ts'
import { questionOf } from '#domain/bulletin/library.ts'
import { shelvesOf, standsOn } from '#domain/bulletin/shelf.ts'
import { periodOf } from '#domain/period/period.ts'
import { numberText } from '#domain/register/number.ts'
import { excerptsOf } from '#domain/search/excerpt.ts'
import { neededEntries, readQuery, wordEntries } from '#domain/search/query.ts'
import type { Query } from '#domain/search/query.ts'
import { closenessOf, rankOf } from '#domain/search/rank.ts'
import { breakWords } from '#domain/search/words.ts'
import { readFigureSeries, readFigureToday, readLibrary } from '#contract/library.ts'
import type { NamedBulletin } from '#database/bulletin.ts'
import {
  bulletinsUnder,
  bulletinsWithWords,
  listedById,
  originalTexts,
  printedSeries,
  shelvedBulletins,
} from '#database/library.ts'
import type { PrintedPoint, Shelved } from '#database/library.ts'
import type { BulletinReach } from '#database/bulletin.ts'
import type { Database } from '#database/schema.ts'
import type { Api } from '#api/api.ts'
import { bulletinReach, bulletinRows, isOfOffice } from '#api/bulletin-body.ts'
import { bulletinData } from '#api/bulletin-data.ts'
import { figureFrom, liveSource, schemeOfSource, sourceOf } from '#api/bulletin-source.ts'
import { bulletinFor } from '#api/bulletin-step.ts'
import { cursorOf, placeOf } from '#api/cursor.ts'
import { keptUnits } from '#api/kept-units.ts'
import { Refusal } from '#api/refusal.ts'
import { serve } from '#api/serve.ts'

const MOST_EXCERPTS = 3

export function serveLibrary(api: Api): void {
  const { deps } = api

  serve(api, readLibrary, async ({ query: asked, caller, db }) => {
    const { text = '', named = '', cursor, limit } = asked
    const reach = bulletinReach(caller)
    const typed = named.trim() === '' ? text : `${text} "${named.replaceAll('"', '')}"`
    const query = readQuery(typed, breakWords)
    const found = await foundBulletins(db, reach, typed, query)
    const chosen = found.filter((one) => standsOn(one, asked))
    const from = cursor === undefined ? 0 : Math.max(0, Number(placeOf(cursor, 1)[0]) || 0)
    const page = chosen.slice(from, from + limit).map(({ id }) => id)
    const rows = await bulletinRows(db, reach, await listedById(db, reach, page))
    const texts = query ? await originalTexts(db, page) : new Map<string, string>()
    return {
      rows: rows.map((row) => ({
        ...row,
        excerpts: query ? marked(texts.get(row.id) ?? '', query) : [],
      })),
      next: from + limit < chosen.length ? cursorOf([from + limit]) : null,
      total: chosen.length,
      shelves: shelvesOf(found),
    }
  })

  serve(api, readFigureSeries, async ({ params, query, caller, db }) => {
    const one = await bulletinFor(db, caller, params.bulletin)
    const run = runOf(one, query.key)
    const all = await printedSeries(db, bulletinReach(caller), {
      question: questionOf(run.ref),
      unit: one.unit,
      subject: one.subject,
    })
    const { kind } = periodOf(one.period)
    const points = all.filter(({ period }) => periodOf(period).kind === kind)
    const { classes, grades, decimals } = schemeOfSource(await sourceOf(deps, one))
    const { unit, class: ofClass, grade, item } = run.ref
    const name = unit && (await keptUnits(deps.storage)).byId.get(unit)?.name
    return {
      figure: run.ref.figure,
      title: one.content.title,
      about: [
        name ? { zh: name, en: name } : undefined,
        classes.find(({ id }) => id === ofClass)?.name,
        grades.find(({ id }) => id === grade)?.name,
        item === undefined ? undefined : { zh: item, en: item },
      ].flatMap((words) => words ?? []),
      decimals,
      mayCompare: isOfOffice(caller, one),
      points: points.map((point, at) => pointBody(point, points[at - 1])),
    }
  })

  serve(api, readFigureToday, async ({ params, query, caller, db }) => {
    const one = await bulletinFor(db, caller, params.bulletin)
    if (!isOfOffice(caller, one)) throw new Refusal('out-of-scope', { unit: one.unitName })
    const { ref } = runOf(one, query.key)
    const office = { id: one.unit, path: one.unitPath }
    // What is frozen stands in the bulletin; here the question is asked of the data anew.
    const data = await bulletinData(deps, office, one.period, one.classes)
    const source = await liveSource(deps, office, data)
    const value = figureFrom(source, ref)
    return {
      amount: value.kind === 'number' ? value.amount : null,
      text: figureText(ref, value, schemeOfSource(source).decimals) ?? null,
    }
  })
}

/** @throws Refusal `not-found` for a question that the document does not ask */
function runOf({ content }: NamedBulletin, key: string): FigureRun {
  const run = figuresIn(content).find(({ ref }) => keyOf(ref) === key)
  if (!run) throw new Refusal('not-found', { figure: key })
  return run
}

const marked = (text: string, query: Query) =>
  excerptsOf(text, query, MOST_EXCERPTS).map((one) => [...one])

const latestFirst = (a: Shelved, b: Shelved): number =>
  b.issuedAt - a.issuedAt || (a.id < b.id ? 1 : -1)
const latestPeriodFirst = (a: Shelved, b: Shelved): number =>
  periodOf(b.period).to.localeCompare(periodOf(a.period).to) || latestFirst(a, b)

/** Everything where nothing is sought; nothing where only marks were typed. */
export async function foundBulletins(
  db: Database,
  reach: BulletinReach,
  typed: string,
  query: Query | undefined,
): Promise<Shelved[]> {
  if (typed.trim() === '') return (await shelvedBulletins(db, reach)).sort(latestPeriodFirst)
  if (!query) return []
  const candidates = await bulletinsUnder(db, reach, neededEntries(query))
  const words = wordEntries(query, breakWords)
  const inWords = words.length === 0 ? undefined : await bulletinsWithWords(db, words)
  const ranked = candidates.flatMap(({ folded, ...one }) => {
    const closeness = closenessOf(folded, query)
    if (!closeness) return []
    return [{ ...one, rank: rankOf(closeness, inWords?.has(one.id) ?? true) }]
  })
  return ranked.sort((a, b) => b.rank - a.rank || latestFirst(a, b))
}

/** Points of two schemes are not alike, nor is the mean of other classes. */
const areAlike = (a: PrintedPoint, b: PrintedPoint): boolean =>
  a.scheme.id === b.scheme.id &&
  a.scheme.version === b.scheme.version &&
  [...a.classes].sort().join() === [...b.classes].sort().join()

const pointBody = (point: PrintedPoint, before: PrintedPoint | undefined) => ({
  bulletin: {
    id: point.id,
    title: point.title,
    number: point.number && numberText(point.number),
  },
  period: point.period,
  printed: point.printed,
  amount: point.amount,
  scheme: {
    id: point.scheme.id,
    version: point.scheme.version,
    name: point.scheme.name,
  },
  comparable: before === undefined || areAlike(before, point),
})
