import type { ApiContext } from '#api/cookies.ts'
import type { Deps } from '#api/deps.ts'

/** A file to answer with. */
export interface FileAnswer {
  type: string
  /** As the browser should save it; any letters. */
  name: string
  /** Shown in the browser instead of saved: pages of ours only. */
  inline?: true
  /** Made by somebody else: wherever it is opened, it may load, run and send nothing. */
  foreign?: true
  body: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | string
}

const SANDBOX = "default-src 'none'; sandbox"

const JSON_HEADERS = { 'content-type': 'application/json' }

export function fileAnswer(c: ApiContext, answer: FileAnswer): Response {
  const { type, name, body, inline, foreign } = answer
  const ascii = name.replaceAll(/[^\w.-]/g, '_')
  return c.body(body, 200, {
    'content-type': type,
    'content-disposition': `${inline ? 'inline' : 'attachment'}; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    'cache-control': 'private, no-store',
    ...(foreign && { 'content-security-policy': SANDBOX }),
  })
}

interface Written {
  text: string
  etag: string
  compressed?: Promise<Uint8Array<ArrayBuffer>>
}

/** Handlers may keep an answer and give it again: it is written, hashed and compressed once. */
const written = new WeakMap<object, Written>()

function writtenOnce(content: unknown, digest: Deps['digest']): Written {
  const key = typeof content === 'object' && content !== null ? content : undefined
  const known = key && written.get(key)
  if (known) return known
  const text = JSON.stringify(content)
  const answer = { text, etag: `W/"${digest(text).slice(0, 32)}"` }
  if (key) written.set(key, answer)
  return answer
}

/** In characters; a shorter answer comes in a packet or two as it is. */
const WORTH_COMPRESSING = 8 * 1024

const acceptsGzip = (c: ApiContext): boolean =>
  /\bgzip\b(?!\s*;\s*q=0(\.0*)?\b)/.test(c.req.header('accept-encoding') ?? '')

/**
 * An answer to a read: the browser keeps it, and asks each time whether it still holds. Long ones go out
 * small where the host can make them so; those of which nobody may keep a copy never do, since in them
 * secrets stand beside what a caller can choose.
 */
export async function readAnswer(
  c: ApiContext,
  content: unknown,
  { digest, gzip }: Pick<Deps, 'digest' | 'gzip'>,
): Promise<Response> {
  const answer = writtenOnce(content, digest)
  const { text, etag } = answer
  const headers = { etag, 'cache-control': 'private, no-cache', vary: 'cookie, accept-encoding' }
  const known = c.req.header('if-none-match')?.split(',') ?? []
  if (known.some((tag) => tag.trim() === etag)) return c.body(null, 304, headers)
  if (gzip && text.length >= WORTH_COMPRESSING && acceptsGzip(c)) {
    const body = await (answer.compressed ??= gzip(text))
    return c.body(body, 200, { ...headers, ...JSON_HEADERS, 'content-encoding': 'gzip' })
  }
  return c.body(text, 200, { ...headers, ...JSON_HEADERS })
}

/** An answer that nobody may keep. */
export function freshAnswer(c: ApiContext, text: string | undefined): Response {
  const headers = { 'cache-control': 'no-store' }
  if (text === undefined) return c.body(null, 204, headers)
  return c.body(text, 200, { ...headers, ...JSON_HEADERS })
}
