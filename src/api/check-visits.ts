import { NO_ROBOTS, mayVisit, readRobots } from '#domain/checker/robots.ts'
import type { Robots } from '#domain/checker/robots.ts'
import type { RunFailure } from '#domain/checker/run.ts'
import { isAllowedHost } from '#domain/snapshot/snapshot.ts'
import type { AllowedHost } from '#domain/snapshot/snapshot.ts'
import type { Deps, PageRead } from '#api/deps.ts'
import { HOUR_MS, MINUTE_MS } from '#api/time.ts'

export type Visit =
  | Extract<PageRead, { kind: 'page' }>
  | { kind: 'failed'; because: RunFailure; status: number | null }

/** Whether the own network works, or why that cannot be told. */
export type Proof = 'works' | 'network' | 'no-control'

export interface Visitor {
  visit(url: URL): Promise<Visit>
  /** Asks another site, after a failure that began at `since`. */
  proof(host: string, since: number): Promise<Proof>
  /** When a host may be asked again, in epoch milliseconds; 0 where it asked for no pause. */
  restsUntil(host: string): number
}

/** The host is about to end: what was begun is left, and nothing of it is recorded. */
export class Stopped extends Error {}

/** Kept from one pass to the next. */
export interface Manners {
  /** When the last request to a host ended, in epoch milliseconds. */
  asked: Map<string, number>
  resting: Map<string, number>
  robots: Map<string, { robots: Robots; at: number }>
  /** When no control answered the last time. */
  downAt: number
}

export const newManners = (): Manners => ({
  asked: new Map(),
  resting: new Map(),
  robots: new Map(),
  downAt: Number.NEGATIVE_INFINITY,
})

const AGENT = 'gongxin-checker'
const BETWEEN_MS = 1000
const ROBOTS_KEPT_MS = 24 * HOUR_MS
const MOST_CONTROLS = 3

export interface VisitorOptions {
  manners: Manners
  hosts: readonly AllowedHost[]
  pause(ms: number): Promise<void>
  /** Called before each request. @throws Stopped */
  before(): Promise<void>
}

/** Visits sites one request at a time a host, with pauses, and no page that robots.txt keeps out. */
export function visitor(
  deps: Pick<Deps, 'now' | 'outside' | 'stopping'>,
  { manners, hosts, pause, before }: VisitorOptions,
): Visitor {
  const queues = new Map<string, Promise<unknown>>()
  let answered = { host: '', at: Number.NEGATIVE_INFINITY }
  const allowed = (host: string) => isAllowedHost(hosts, host)

  return { visit, proof, restsUntil: (host) => manners.resting.get(host) ?? 0 }

  async function visit(url: URL): Promise<Visit> {
    if (!allowed(url.hostname)) return failed('host-not-allowed')
    if ((manners.resting.get(url.hostname) ?? 0) > deps.now()) return failed('asked-to-wait')
    const robots = await robotsOf(url)
    if (!robots || !mayVisit(robots, `${url.pathname}${url.search}`)) return failed('robots')
    const read = await ask(url, robots.delay)
    if (read.kind === 'page') return read
    return failed(read.because, read.status)
  }

  /** One after another for each host; others need not wait. */
  function ask(url: URL, delay: number): Promise<PageRead> {
    const { hostname: host } = url
    const turn = (queues.get(host) ?? Promise.resolve())
      .catch(() => undefined)
      .then(() => askNow(url, delay))
    queues.set(host, turn)
    return turn
  }

  async function askNow(url: URL, delay: number): Promise<PageRead> {
    const { hostname: host } = url
    const last = manners.asked.get(host) ?? Number.NEGATIVE_INFINITY
    const wait = last + Math.max(BETWEEN_MS, delay * 1000) - deps.now()
    if (wait > 0) await unlessStopped(pause(wait), deps.stopping)
    await before()
    if (!deps.outside) throw new Stopped('there is no way out')
    const read = await unlessStopped(deps.outside.read(url, allowed, 'check'), deps.stopping)
    const now = deps.now()
    manners.asked.set(host, now)
    if (read.kind === 'failed' && read.retryAfter !== undefined) {
      manners.resting.set(host, now + read.retryAfter * 1000)
    }
    if (read.kind === 'page' || read.status !== null) answered = { host, at: now }
    return read
  }

  /**
   * Undefined where all is kept out: the site cannot say what it asks for. Where it cannot be reached
   * at all, the visit itself shows that, by the rules known before.
   */
  async function robotsOf(url: URL): Promise<Robots | undefined> {
    const known = manners.robots.get(url.origin)
    if (known && deps.now() - known.at < ROBOTS_KEPT_MS) return known.robots
    const read = await ask(new URL('/robots.txt', url.origin), known?.robots.delay ?? 0)
    if (read.kind === 'failed') {
      if (read.status === null) return known?.robots ?? NO_ROBOTS
      if (read.status >= 500 || read.status === 429) return known?.robots
    }
    const text = read.kind === 'page' ? new TextDecoder().decode(read.body) : ''
    const robots = readRobots(text, AGENT)
    manners.robots.set(url.origin, { robots, at: deps.now() })
    return robots
  }

  async function proof(host: string, since: number): Promise<Proof> {
    const isOther = (one: string) => !isRelated(one, host)
    if (answered.at >= since && isOther(answered.host)) return 'works'
    const controls = hosts.filter((one) => isOther(one.host)).slice(0, MOST_CONTROLS)
    if (controls.length === 0) return 'no-control'
    // While nothing answers, the controls are not asked for each site anew.
    if (deps.now() - manners.downAt < MINUTE_MS) return 'network'
    for (const control of controls) {
      const seen = await visit(new URL(`https://${control.host}/`))
      if (seen.kind === 'page' || seen.status !== null) return 'works'
    }
    manners.downAt = deps.now()
    return 'network'
  }
}

const failed = (because: RunFailure, status: number | null = null): Visit => ({
  kind: 'failed',
  because,
  status,
})

const isRelated = (one: string, other: string): boolean =>
  one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`)

function unlessStopped<T>(work: Promise<T>, stopping: AbortSignal | undefined): Promise<T> {
  if (!stopping) return work
  return new Promise((resolve, reject) => {
    const stop = () => reject(new Stopped('the host is stopping'))
    if (stopping.aborted) stop()
    stopping.addEventListener('abort', stop, { once: true })
    work.then(resolve, reject).finally(() => stopping.removeEventListener('abort', stop))
  })
}
