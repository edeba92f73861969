import { lookup } from 'node:dns/promises'
import type { LookupAddress } from 'node:dns'
import http from 'node:http'
import type { IncomingMessage } from 'node:http'
import https from 'node:https'
import type { LookupFunction } from 'node:net'
import { gunzipSync } from 'node:zlib'
import type { Outside, PageRead } from '#api/deps.ts'
import type { SnapshotFailure } from '#domain/snapshot/snapshot.ts'
import { isPublicAddress } from '#server/address-check.ts'

const MOST_REDIRECTS = 5
const USER_AGENT =
  'Gongxin-snapshot/1.0 (takes a copy of a page as evidence, at the press of a button)'
const TYPES = /^\s*(?:text\/html|text\/plain|application\/xhtml\+xml)\s*(?:;|$)/i

/** For tests only: no setting and no request reaches these. */
interface OutsideOptions {
  /** In all, for every redirect together. */
  timeoutMs?: number
  mostBytes?: number
  ports?: readonly number[]
  permits?: (address: string) => boolean
  resolve?: (host: string) => Promise<LookupAddress[]>
}

/** Thrown within this file only. */
class Failed extends Error {
  readonly code: SnapshotFailure
  readonly status: number | null
  constructor(code: SnapshotFailure, status: number | null = null) {
    super(code)
    this.code = code
    this.status = status
  }
}

/**
 * Reads pages of the web for snapshots. The address of a host is looked up once and checked, and the
 * connection is made to that very address: a name that is answered otherwise a moment later gains
 * nothing. Every redirect is a new question.
 */
export function outside({
  timeoutMs = 15_000,
  mostBytes = 2 * 1024 * 1024,
  ports = [80, 443],
  permits = isPublicAddress,
  resolve = (host) => lookup(host, { all: true }),
}: OutsideOptions = {}): Outside {
  return {
    async read(url, allowed): Promise<PageRead> {
      const ending = AbortSignal.timeout(timeoutMs)
      try {
        return await follow(url, allowed, ending)
      } catch (error) {
        if (error instanceof Failed) {
          return { kind: 'failed', because: error.code, status: error.status }
        }
        const because = ending.aborted ? 'timeout' : 'unreachable'
        return { kind: 'failed', because, status: null }
      }
    },
  }

  async function follow(first: URL, allowed: (host: string) => boolean, signal: AbortSignal) {
    let url = first
    for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
      const response = await ask(url, await checked(url, allowed, signal), signal)
      const { statusCode: status = 0, headers } = response
      if (status < 300 || status > 399 || headers.location === undefined) {
        return await page(response, status)
      }
      response.destroy()
      url = redirected(headers.location, url)
    }
    throw new Failed('too-many-redirects')
  }

  /** @throws Failed where one address of the host is not public: which one is asked is not ours to choose */
  async function checked(url: URL, allowed: (host: string) => boolean, signal: AbortSignal) {
    const isWeb = url.protocol === 'http:' || url.protocol === 'https:'
    const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80))
    const isPlain = url.username === '' && url.password === ''
    if (!isWeb || !isPlain || !ports.includes(port)) throw new Failed('url-refused')
    if (!allowed(url.hostname)) throw new Failed('host-not-allowed')
    const host = url.hostname.replace(/^\[|\]$/g, '')
    const addresses = await beforeEnd(resolve(host), signal)
    if (addresses.length === 0) throw new Failed('unreachable')
    if (!addresses.every(({ address }) => permits(address))) throw new Failed('address-refused')
    return addresses
  }

  async function page(response: IncomingMessage, status: number): Promise<PageRead> {
    const type = response.headers['content-type'] ?? ''
    const encoding = response.headers['content-encoding'] ?? 'identity'
    try {
      if (status < 200 || status > 299) throw new Failed('http-status', status)
      const isReadable = /^(?:identity|gzip|x-gzip)$/i.test(encoding)
      if (!TYPES.test(type) || !isReadable) throw new Failed('unsupported-type', status)
      const sent = await bounded(response)
      const body = /gzip/i.test(encoding) ? unpacked(sent, status) : sent
      return { kind: 'page', status, type, body }
    } finally {
      response.destroy()
    }
  }

  async function bounded(response: IncomingMessage): Promise<Buffer> {
    const parts: Buffer[] = []
    let size = 0
    for await (const part of response as AsyncIterable<Buffer>) {
      size += part.length
      if (size > mostBytes) throw new Failed('too-large', response.statusCode)
      parts.push(part)
    }
    return Buffer.concat(parts)
  }

  function unpacked(sent: Buffer, status: number): Buffer {
    try {
      return gunzipSync(sent, { maxOutputLength: mostBytes })
    } catch (error) {
      const isLarge = error instanceof RangeError
      throw new Failed(isLarge ? 'too-large' : 'unsupported-type', status)
    }
  }
}

function redirected(location: string, from: URL): URL {
  const url = URL.parse(location, from.href)
  if (!url) throw new Failed('url-refused')
  return url
}

/** One request on a connection of its own, to one of these addresses and no other. */
function ask(
  url: URL,
  addresses: readonly LookupAddress[],
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const known: LookupFunction = (_host, { all }, tell) => {
    const [first] = addresses
    if (all) tell(null, [...addresses])
    else tell(null, first?.address ?? '', first?.family)
  }
  const { request } = url.protocol === 'https:' ? https : http
  const headers = {
    'user-agent': USER_AGENT,
    accept: 'text/html, application/xhtml+xml, text/plain',
    'accept-encoding': 'gzip',
  }
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent: false, lookup: known, headers, signal }, resolve)
    asked.on('error', reject)
    asked.end()
  })
}

/** A look-up cannot be ended, only left behind. */
function beforeEnd<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Failed('timeout')), { once: true })
    work.then(resolve, reject)
  })
}
