import { keyOf } from '#domain/bulletin/figure.ts'
import { figuresIn } from '#domain/bulletin/content.ts'
import type { FigureRun } from '#domain/bulletin/content.ts'
import { figureText } from '#domain/bulletin/figure-text.ts'
import { questionOf } from '#domain/bulletin/library.ts'
import { shelvesOf, standsOn } from '#domain/bulletin/shelf.ts'
import { periodOf } from '#domain/period/period.ts'
import { numberText } from '#domain/register/number.ts'
import { readFigureSeries, readFigureToday, readLibrary } from '#contract/library.ts'
import type { NamedBulletin } from '#database/bulletin.ts'
import { printedSeries } from '#database/library.ts'
import type { PrintedPoint } from '#database/library.ts'
import type { Api } from '#api/api.ts'
import { bulletinReach, isOfOffice } from '#api/bulletin-body.ts'
import { bulletinData } from '#api/bulletin-data.ts'
import { figureFrom, liveSource, schemeOfSource, sourceOf } from '#api/bulletin-source.ts'
import { bulletinFor } from '#api/bulletin-step.ts'
import { cursorOf, placeOf } from '#api/cursor.ts'
import { keptUnits } from '#api/kept-units.ts'
import { libraryRows } from '#api/library-rows.ts'
import { foundBulletins, searchFor, standsIn } from '#api/library-search.ts'
import { publishedPoints } from '#api/published-points.ts'
import { Refusal } from '#api/refusal.ts'
import { serve } from '#api/serve.ts'

export function serveLibrary(api: Api): void {
  const { deps } = api

  serve(api, readLibrary, async ({ query: asked, caller, db }) => {
    const { text = '', named = '', place, cursor, limit } = asked
    const reach = bulletinReach(caller)
    const typed = named.trim() === '' ? text : `${text} "${named.replaceAll('"', '')}"`
    const search = await searchFor(deps.storage, typed)
    const found = (await foundBulletins(db, reach, search)).filter(standsIn(search, place))
    const chosen = found.filter((one) => standsOn(one, asked))
    const from = cursor === undefined ? 0 : Math.max(0, Number(placeOf(cursor, 1)[0]) || 0)
    const page = chosen.slice(from, from + limit)
    return {
      rows: await libraryRows(deps, { db, reach, search, page }),
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
      published: await publishedPoints(deps, db, caller, { ref: run.ref, kind }),
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
