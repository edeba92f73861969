import { lookup } from 'node:dns/promises'
import type { LookupAddress } from 'node:dns'
import http from 'node:http'
import type { IncomingMessage } from 'node:http'
import https from 'node:https'
import type { LookupFunction } from 'node:net'
import { gunzipSync } from 'node:zlib'
import type { Outside, PageRead, Purpose } from '#api/deps.ts'
import type { SnapshotFailure } from '#domain/snapshot/snapshot.ts'
import { isPublicAddress } from '#server/address-check.ts'

const MOST_REDIRECTS = 5
/** An honest name, and what is taken, by what it is asked for. */
const PURPOSES: Readonly<Record<Purpose, { agent: string; accept: string; types: RegExp }>> = {
  snapshot: {
    agent: 'Gongxin-snapshot/1.0 (takes a copy of a page that a report names as evidence, once)',
    accept: 'text/html, application/xhtml+xml, text/plain',
    types: /^\s*(?:text\/html|text\/plain|application\/xhtml\+xml)\s*(?:;|$)/i,
  },
  check: {
    agent:
      'Gongxin-checker/1.0 (looks at sites of the government now and then; honours robots.txt)',
    accept:
      'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, text/plain',
    types:
      /^\s*(?:text\/(?:html|plain|xml)|application\/(?:xhtml\+xml|rss\+xml|atom\+xml|xml))\s*(?:;|$)/i,
  },
}
const LONGEST_WAIT_S = 24 * 3600

/** For tests only: no setting and no request reaches these. */
interface OutsideOptions {
  /** In all, for every redirect together. */
  timeoutMs?: number
  mostBytes?: number
  ports?: readonly number[]
  permits?: (address: string) => boolean
  resolve?: (host: string) => Promise<LookupAddress[]>
  /** Certificates (PEM) that are trusted instead of the usual; `NODE_EXTRA_CA_CERTS` adds to those. */
  authorities?: readonly string[] | undefined
}

/** Thrown within this file only. */
class Failed extends Error {
  readonly code: SnapshotFailure
  readonly status: number | null
  readonly retryAfter: number | null
  constructor(
    code: SnapshotFailure,
    status: number | null = null,
    retryAfter: number | null = null,
  ) {
    super(code)
    this.code = code
    this.status = status
    this.retryAfter = retryAfter
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
  authorities = undefined,
}: OutsideOptions = {}): Outside {
  return {
    async read(url, allowed, purpose = 'snapshot'): Promise<PageRead> {
      const ending = AbortSignal.timeout(timeoutMs)
      try {
        return await follow(url, allowed, purpose, ending)
      } catch (error) {
        if (error instanceof Failed) {
          const { code, status, retryAfter } = error
          return {
            kind: 'failed',
            because: code,
            status,
            ...(retryAfter !== null && { retryAfter }),
          }
        }
        const because = ending.aborted ? 'timeout' : whyUnreachable(error)
        return { kind: 'failed', because, status: null }
      }
    },
  }

  async function follow(
    first: URL,
    allowed: (host: string) => boolean,
    purpose: Purpose,
    signal: AbortSignal,
  ) {
    let url = first
    for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
      const response = await ask(url, await checked(url, allowed, signal), {
        purpose,
        signal,
        authorities,
      })
      const { statusCode: status = 0, headers } = response
      if (status < 300 || status > 399 || headers.location === undefined) {
        return await page(response, status, purpose)
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

  async function page(
    response: IncomingMessage,
    status: number,
    purpose: Purpose,
  ): Promise<PageRead> {
    const type = response.headers['content-type'] ?? ''
    const encoding = response.headers['content-encoding'] ?? 'identity'
    try {
      if (status < 200 || status > 299) {
        throw new Failed('http-status', status, waitOf(response.headers['retry-after']))
      }
      const isReadable = /^(?:identity|gzip|x-gzip)$/i.test(encoding)
      if (!PURPOSES[purpose].types.test(type) || !isReadable)
        throw new Failed('unsupported-type', status)
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

/** A chain that only browsers complete says nothing of whether visitors can read the site. */
function whyUnreachable(error: unknown): SnapshotFailure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const isCertificate = /^(?:CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|ERR_TLS_CERT_)/.test(code)
  return isCertificate ? 'untrusted' : 'unreachable'
}

/** Seconds that a site asks to be left alone, told as a number or as a date; null where it does not. */
function waitOf(header: string | undefined): number | null {
  if (header === undefined) return null
  const isNumber = /^\d{1,9}$/.test(header)
  const seconds = isNumber ? Number(header) : (Date.parse(header) - Date.now()) / 1000
  return seconds > 0 ? Math.min(LONGEST_WAIT_S, Math.ceil(seconds)) : null
}

function redirected(location: string, from: URL): URL {
  if (!URL.canParse(location, from.href)) throw new Failed('url-refused')
  return new URL(location, from.href)
}

/** One request on a connection of its own, to one of these addresses and no other. */
function ask(
  url: URL,
  addresses: readonly LookupAddress[],
  {
    purpose,
    signal,
    authorities,
  }: { purpose: Purpose; signal: AbortSignal; authorities: readonly string[] | undefined },
): Promise<IncomingMessage> {
  const known: LookupFunction = (_host, { all }, tell) => {
    const [first] = addresses
    if (all) tell(null, [...addresses])
    else tell(null, first?.address ?? '', first?.family)
  }
  const { request } = url.protocol === 'https:' ? https : http
  const headers = {
    'user-agent': PURPOSES[purpose].agent,
    accept: PURPOSES[purpose].accept,
    'accept-encoding': 'gzip',
  }
  const trust = authorities && { ca: [...authorities] }
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent: false, lookup: known, headers, signal, ...trust }, resolve)
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
