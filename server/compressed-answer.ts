import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

/** Shorter answers come in a packet or two as they are. */
const LEAST_BYTES = 8 * 1024
/** Half of the time of the usual level, for a tenth more bytes. */
const LEVEL = 2
const MOST_KEPT_BYTES = 16 * 1024 * 1024

const gzipped = promisify(gzip)

type Compress = (request: Request, answer: Response) => Promise<Response>

/**
 * Makes answers of the API small for slow networks. Only what is answered to a read and carries a tag
 * of its content: it is compressed once, however many ask for it. Files, streams and answers that nobody
 * may keep go out as they are.
 */
export function compressing(): Compress {
  const kept = new Map<string, Uint8Array<ArrayBuffer>>()
  let keptBytes = 0

  function keep(tag: string, bytes: Uint8Array<ArrayBuffer>) {
    kept.set(tag, bytes)
    keptBytes += bytes.length
    // The oldest goes first.
    for (const [old, { length }] of kept) {
      if (keptBytes <= MOST_KEPT_BYTES) break
      kept.delete(old)
      keptBytes -= length
    }
  }

  /** Undefined where it would not pay. */
  async function small(tag: string, bytes: Uint8Array<ArrayBuffer>) {
    if (bytes.length < LEAST_BYTES) return undefined
    const known = kept.get(tag)
    if (known) return known
    const made = new Uint8Array(await gzipped(bytes, { level: LEVEL }))
    if (!kept.has(tag)) keep(tag, made)
    return made
  }

  return async (request, answer) => {
    const tag = answer.status === 200 && acceptsGzip(request) ? answer.headers.get('etag') : null
    if (tag === null) return answer
    const headers = new Headers(answer.headers)
    headers.append('vary', 'accept-encoding')
    const bytes = new Uint8Array(await answer.arrayBuffer())
    const body = await small(tag, bytes)
    if (body) headers.set('content-encoding', 'gzip')
    return new Response(body ?? bytes, { status: answer.status, headers })
  }
}

const acceptsGzip = (request: Request): boolean =>
  /\bgzip\b(?!\s*;\s*q=0(\.0*)?\b)/.test(request.headers.get('accept-encoding') ?? '')
