import { pageLinks } from '#documents/page-links.ts'
import { pageText } from '#documents/page-text.ts'
import type { Day } from '#domain/calendar/day.ts'
import { isBlankPage } from '#domain/checker/blank.ts'
import { seenColumn } from '#domain/checker/columns.ts'
import type { ReadColumn } from '#domain/checker/columns.ts'
import { datesIn } from '#domain/checker/dates.ts'
import { datesInFeed, isBlankFeed, isFeed } from '#domain/checker/feed.ts'
import type { RunFailure, RunResult, Seen, SeenLinks } from '#domain/checker/run.ts'
import type { CheckTarget } from '#domain/checker/target.ts'
import { isOpen, mayBlameSite } from '#domain/checker/verdict.ts'
import type { SnapshotFailure } from '#domain/snapshot/snapshot.ts'
import { SNAPSHOT_FAILURES } from '#domain/snapshot/snapshot.ts'
import type { Visit, Visitor } from '#api/check-visits.ts'

type Page = Extract<Visit, { kind: 'page' }>
type FailedVisit = Extract<Visit, { kind: 'failed' }>

/** Each takes a second at least. */
const MOST_LINKS = 40

/** Looks at a target once. Before a site is blamed, another one shows that the own network works. */
export async function look(
  target: Pick<CheckTarget, 'kind' | 'url' | 'columns'>,
  visitor: Visitor,
  today: Day,
  now: () => number,
): Promise<RunResult> {
  const since = now()
  const url = new URL(target.url)
  if (target.kind === 'columns') return lookAtColumns(target, visitor, today, since)
  const visit = await visitor.visit(url)
  if (visit.kind === 'failed') {
    const { because, status } = visit
    const isThere = target.kind === 'availability' && isOpen(because as SnapshotFailure, status)
    return isThere ? done(status, {}) : failure(visit, url, visitor, since)
  }
  if (target.kind === 'availability') return done(visit.status, {})
  if (target.kind === 'links') {
    return done(visit.status, { links: await followLinks(visit, url, visitor) })
  }
  const last = lastUpdate(visit, today)
  return last === undefined ? unread('no-dates', visit.status) : done(visit.status, { last })
}

const done = (status: number | null, seen: Seen): RunResult => ({
  outcome: 'done',
  because: null,
  status,
  seen,
})

const unread = (because: RunFailure, status: number | null, seen: Seen = {}): RunResult => ({
  outcome: 'checker-failed',
  because,
  status,
  seen,
})

async function failure(
  { because, status }: FailedVisit,
  url: URL,
  visitor: Visitor,
  since: number,
): Promise<RunResult> {
  const isKnown = SNAPSHOT_FAILURES.find((one) => one === because)
  if (!isKnown || !mayBlameSite(isKnown, status)) return unread(because, status)
  const proof = await visitor.proof(url.hostname, since)
  if (proof !== 'works') return unread(proof, status)
  return { outcome: 'site-failed', because, status, seen: {} }
}

function lastUpdate({ body, type }: Page, today: Day): Day | undefined {
  // What matters of a feed is written in ASCII.
  const source = new TextDecoder().decode(body)
  const days = isFeed(source)
    ? datesInFeed(source, today)
    : datesIn(pageText(body, type).text, today)
  return days.toSorted().at(-1)
}

function columnIn(page: Page, today: Day): ReadColumn {
  const last = lastUpdate(page, today)
  if (last !== undefined) return { last }
  const source = new TextDecoder().decode(page.body)
  return {
    blank: isFeed(source) ? isBlankFeed(source) : isBlankPage(pageText(page.body, page.type).text),
  }
}

/** What could be read counts, and no column is overdue because it could not be. */
async function lookAtColumns(
  { columns }: Pick<CheckTarget, 'columns'>,
  visitor: Visitor,
  today: Day,
  since: number,
): Promise<RunResult> {
  const seen = []
  let first: { visit: FailedVisit; url: URL } | undefined
  let status: number | null = null
  for (const column of columns) {
    const url = new URL(column.url)
    const visit = await visitor.visit(url)
    if (visit.kind === 'failed') first ??= { visit, url }
    else ({ status } = visit)
    seen.push(seenColumn(column, visit.kind === 'page' ? columnIn(visit, today) : {}, today))
  }
  if (seen.some(({ last, blank }) => last !== null || blank)) return done(status, { columns: seen })
  if (status === null && first) return failure(first.visit, first.url, visitor, since)
  return unread('no-dates', status, { columns: seen })
}

/** Only what a site says itself makes a link dead; what could not be read now is told apart. */
async function followLinks(page: Page, url: URL, visitor: Visitor): Promise<SeenLinks> {
  const links = pageLinks(page.body, url).filter(({ href }) => href !== url.href)
  const dead: { url: string; status: number }[] = []
  let followed = 0
  let unclear = 0
  for (const link of links) {
    if (followed === MOST_LINKS) break
    const visit = await visitor.visit(link)
    if (visit.kind === 'failed' && isSkipped(visit.because)) continue
    followed += 1
    if (visit.kind === 'page' || isOpen(visit.because as SnapshotFailure, visit.status)) continue
    const { status } = visit
    if (status === 404 || status === 410) dead.push({ url: link.href, status })
    else unclear += 1
  }
  return { followed, dead, unclear, skipped: links.length - followed }
}

const isSkipped = (because: RunFailure): boolean =>
  because === 'host-not-allowed' ||
  because === 'robots' ||
  because === 'asked-to-wait' ||
  because === 'url-refused'
