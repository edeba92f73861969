import { EVENT_CHANGE, EVENT_END, EVENT_MISSED } from '#contract/event.ts'
import type { ChangeBody } from '#contract/event.ts'
import { isInScope } from '#domain/access.ts'
import type { Action, Scope } from '#domain/access.ts'
import { liveAccess, liveKindOf } from '#domain/live/live-kind.ts'
import { auditHead } from '#database/audit.ts'
import { happeningsAfter } from '#database/happening.ts'
import type { PlacedHappening } from '#database/happening.ts'
import type { Deps } from '#api/deps.ts'

/** The end of the chain is looked at so often while somebody listens: once for all who do. */
const LOOK_MS = 400
/** Something is sent so often, so that neither side takes a quiet line for a dead one. */
const HEARTBEAT_MS = 15_000
const AT_ONCE = 2000
/** With more units than this the change is told without their names. */
const MOST_UNITS = 200
const STREAMS_OF_AN_ACCOUNT = 4
/** Events that wait for a reader who does not read: then the line is cut, and resumes later. */
const MOST_WAITING = 100

/** Who listens, asked anew each time: rights and session may have ended meanwhile. */
export type Listener = () => Promise<
  { account: string; scopeOf(action: Action): Scope | undefined } | undefined
>

interface Stream {
  account: string
  listener: Listener
  at: number
  heard: number
  controller: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>>
}

export interface Live {
  /** @param after number of the last event that was heard; undefined: from now on */
  open(
    account: string,
    listener: Listener,
    after?: number,
  ): Promise<ReadableStream<Uint8Array<ArrayBuffer>>>
}

const encoder = new TextEncoder()

/**
 * Tells listeners what changed, from the audit chain: it is the one thing that every write of every
 * server process leaves behind, in order.
 */
export function liveEvents(deps: Pick<Deps, 'storage' | 'now' | 'log' | 'stopping'>): Live {
  const streams = new Set<Stream>()
  let looking = false

  function cut(stream: Stream, event?: string) {
    if (!streams.delete(stream)) return
    try {
      if (event) stream.controller.enqueue(encoder.encode(`event: ${event}\ndata: {}\n\n`))
      stream.controller.close()
    } catch {
      // The reader went first.
    }
  }

  function send(stream: Stream, text: string) {
    if ((stream.controller.desiredSize ?? 0) < -MOST_WAITING) return cut(stream)
    stream.controller.enqueue(encoder.encode(text))
    stream.heard = deps.now()
  }

  async function tell(stream: Stream, happenings: readonly PlacedHappening[], head: number) {
    const isQuiet = deps.now() - stream.heard >= HEARTBEAT_MS
    if (stream.at >= head && !isQuiet) return
    const who = await stream.listener()
    if (!who) return cut(stream, EVENT_END)
    const news = happenings.filter(({ seq }) => seq > stream.at)
    const changes = changesFor(who.scopeOf, news)
    stream.at = Math.max(stream.at, head)
    if (changes.length > 0) {
      const data = JSON.stringify(changes)
      send(stream, `id: ${head}\nevent: ${EVENT_CHANGE}\ndata: ${data}\n\n`)
    } else if (isQuiet) send(stream, `id: ${stream.at}\n: \n\n`)
  }

  async function look(after: number): Promise<number> {
    const { read } = deps.storage
    const happenings = await happeningsAfter(read, after, AT_ONCE)
    const head = happenings.at(-1)?.seq ?? after
    for (const stream of streams) await tell(stream, happenings, head)
    return head
  }

  async function watch(from: number) {
    looking = true
    let at = from
    while (streams.size > 0 && !deps.stopping?.aborted) {
      await pause()
      try {
        at = await look(Math.min(at, ...[...streams].map((stream) => stream.at)))
      } catch (error) {
        deps.log.error('live events failed', { error: String(error) })
        for (const stream of streams) cut(stream)
      }
    }
    looking = false
    for (const stream of streams) cut(stream, EVENT_END)
  }

  return {
    async open(account, listener, after) {
      const { seq } = await auditHead(deps.storage.read)
      const head = Number(seq)
      const isMissed = after !== undefined && (after > head || head - after > AT_ONCE)
      const at = after === undefined || isMissed ? head : after
      const ofAccount = [...streams].filter((stream) => stream.account === account)
      const tooMany = ofAccount.slice(0, Math.max(0, ofAccount.length + 1 - STREAMS_OF_AN_ACCOUNT))
      for (const oldest of tooMany) cut(oldest, EVENT_END)
      let stream: Stream
      return new ReadableStream<Uint8Array<ArrayBuffer>>(
        {
          start(controller) {
            stream = { account, listener, at, heard: deps.now(), controller }
            streams.add(stream)
            const event = isMissed ? `event: ${EVENT_MISSED}\ndata: {}\n` : ': \n'
            send(stream, `retry: 2000\nid: ${at}\n${event}\n`)
            if (!looking) void watch(at)
          },
          cancel() {
            streams.delete(stream)
          },
        },
        { highWaterMark: 1 },
      )
    },
  }
}

/** What a listener may know of some happenings, each once. */
function changesFor(
  scopeOf: (action: Action) => Scope | undefined,
  happenings: readonly PlacedHappening[],
): ChangeBody[] {
  const changes = new Map<string, ChangeBody>()
  for (const { action, subject, unit, path } of happenings) {
    const kind = liveKindOf(action)
    const scope = kind && scopeOf(liveAccess[kind])
    if (!kind || !scope) continue
    // A period is nobody's; everything else is a unit's, or says nothing.
    if (kind !== 'period' && (path === null || !isInScope(scope, path))) continue
    const period = periodIn(kind, subject)
    changes.set([kind, unit, period].join('/'), { kind, unit, period })
  }
  return changes.size > MOST_UNITS ? withoutUnits([...changes.values()]) : [...changes.values()]
}

function periodIn(kind: string, subject: string): string | null {
  const parts = subject.split('/')
  const period = kind === 'period' ? parts[0] : parts[1]
  return period !== undefined && /^\d{4}(-(H[12]|Q[1-4]|\d{2}))?$/.test(period) ? period : null
}

function withoutUnits(changes: readonly ChangeBody[]): ChangeBody[] {
  const byKind = new Map<string, ChangeBody>()
  for (const { kind, period } of changes) {
    byKind.set(`${kind}/${period}`, { kind, unit: null, period })
  }
  return [...byKind.values()]
}

const pause = () => new Promise<void>((resume) => setTimeout(resume, LOOK_MS))
