import { checkScheme, listSchemes, publishScheme, readScheme } from '#contract/scheme.ts'
import type { SchemeRow } from '#contract/scheme.ts'
import { checkScheme as problemsOf, isPublishable } from '#domain/schemes/check.ts'
import type { Problem } from '#domain/schemes/problem.ts'
import { readScheme as readContent } from '#domain/schemes/read-scheme.ts'
import type { Scheme } from '#domain/schemes/scheme.ts'
import { itemsOf } from '#domain/schemes/walk.ts'
import { findScheme, insertScheme, listSchemes as querySchemes } from '#database/scheme.ts'
import type { PublishedScheme } from '#database/scheme.ts'
import { scoringPeriods } from '#database/scored-in.ts'
import type { ScoringPeriod } from '#database/scored-in.ts'
import type { Database } from '#database/schema.ts'
import type { Api } from '#api/api.ts'
import { Refusal } from '#api/refusal.ts'
import { serve } from '#api/serve.ts'
import { instantText } from '#api/time.ts'

/** A file that is nothing but wrong would make an answer without end. */
const MOST_PROBLEMS = 500

export function serveSchemes(api: Api): void {
  const { deps } = api

  serve(api, listSchemes, async ({ db }) => {
    const periods = await scoringPeriods(db)
    return { rows: (await querySchemes(db)).map((scheme) => rowBody(scheme, periods)) }
  })

  serve(api, readScheme, async ({ params, db }) => {
    const published = await findScheme(db, params.scheme, params.version)
    if (!published) throw new Refusal('not-found', params)
    const { scheme: content, digest } = published
    return { ...rowBody(published, await scoringPeriods(db)), content, digest }
  })

  serve(api, checkScheme, async ({ body, db }) => {
    const { scheme, problems } = examine(body.content)
    return {
      scheme: scheme ? await summaryOf(db, scheme) : null,
      problems: problems.slice(0, MOST_PROBLEMS),
    }
  })

  serve(api, publishScheme, async ({ body, caller, write }) => {
    const { scheme, problems } = examine(body.content)
    if (!scheme || !isPublishable(problems)) throw invalid(problems)
    const published = {
      scheme,
      digest: deps.digest(JSON.stringify(scheme)),
      publishedAt: deps.now(),
      publishedBy: caller.account.displayName,
    }
    return write(async (tx, tell) => {
      const { id, version } = scheme
      if (await findScheme(tx, id, version)) {
        throw new Refusal('scheme-published', { scheme: id, version })
      }
      await insertScheme(tx, published)
      await tell({
        action: 'scheme.publish',
        subject: `${id}/${version}`,
        after: scheme,
        detail: { name: scheme.name.zh, digest: published.digest },
      })
      return rowBody(published, [])
    })
  })
}

/** A scheme file, read and checked: what is wrong with it, in words. */
export function examine(content: unknown): { scheme?: Scheme; problems: Problem[] } {
  const read = readContent(content)
  if ('problems' in read) return { problems: read.problems }
  return { scheme: read.scheme, problems: problemsOf(read.scheme) }
}

export function invalid(problems: readonly Problem[]): Refusal {
  const errors = problems.filter(({ severity }) => severity === 'error')
  const fields = errors.slice(0, MOST_PROBLEMS).map(({ at, because }) => ({
    path: at,
    code: because.code,
    params: { ...because.params },
  }))
  return new Refusal('scheme-invalid', { errors: errors.length }, { fields })
}

async function summaryOf(db: Database, scheme: Scheme) {
  const items = itemsOf(scheme).map(({ it }) => it)
  return {
    id: scheme.id,
    version: scheme.version,
    name: scheme.name,
    classes: scheme.classes.length,
    items: items.length,
    clauses: new Set(items.flatMap(({ clauses }) => clauses)).size,
    published: (await findScheme(db, scheme.id, scheme.version)) !== undefined,
  }
}

const rowBody = (
  { scheme, publishedAt, publishedBy }: PublishedScheme,
  periods: readonly ScoringPeriod[],
): SchemeRow => ({
  id: scheme.id,
  version: scheme.version,
  name: scheme.name,
  about: scheme.about,
  sample: scheme.sample,
  from: scheme.from,
  until: scheme.until ?? null,
  publishedAt: instantText(publishedAt),
  publishedBy,
  periods: periods
    .filter((each) => each.schemeId === scheme.id && each.schemeVersion === scheme.version)
    .map(({ id }) => id),
})
