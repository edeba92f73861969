import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { SESSION_COOKIE } from '#api/cookies.ts'
import { preloadsOf } from '#server/preloads.ts'

interface StaticFile {
  type: string
  bytes: Uint8Array<ArrayBuffer>
  etag: string
  /** Its name changes with its content. */
  immutable: boolean
  compressed: Map<Encoding, Promise<Uint8Array<ArrayBuffer>>>
}

type Encoding = 'br' | 'gzip'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
}
const SMALL = 1024
/** Near the best, in a tenth of the time. */
const QUALITY = 9

/**
 * Serves a folder of built files from memory. Only names that were there at the start are known, so
 * no path leads anywhere else; any other address is a screen, which the application finds itself.
 */
export function staticFiles(folder: string): (request: Request) => Promise<Response> {
  const files = readAll(folder)
  const page = files.get('/index.html')
  const preloads = preloadsOf(folder)

  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return new Response(null, { status: 405, headers: { allow: 'GET, HEAD' } })
    }
    const path = pathOf(request.url)
    const file = files.get(path) ?? (isScreen(path) ? page : undefined)
    if (!file) return new Response('not found', { status: 404 })
    const sent = await answer(request, file)
    const link = file === page ? preloads(path, isVisitor(request)) : undefined
    if (link) sent.headers.set('link', link)
    return sent
  }
}

function readAll(folder: string): Map<string, StaticFile> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name)
        const name = `/${relative(folder, path).split(sep).join('/')}`
        return [name, fileAt(path, name)]
      }),
  )
}

function fileAt(path: string, name: string): StaticFile {
  const bytes = new Uint8Array(readFileSync(path))
  return {
    type: TYPES[extname(path)] ?? 'application/octet-stream',
    bytes,
    etag: `"${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}"`,
    immutable: name.startsWith('/assets/'),
    compressed: new Map(),
  }
}

const pathOf = (url: string): string => {
  try {
    return decodeURIComponent(new URL(url).pathname)
  } catch {
    return ''
  }
}

const isVisitor = ({ headers }: Request): boolean =>
  !(headers.get('cookie') ?? '').includes(`${SESSION_COOKIE}=`)

/** A missing script must not be answered with a page; screens have no dot in their last part. */
const isScreen = (path: string): boolean =>
  path.startsWith('/') &&
  !path.startsWith('/assets/') &&
  !/\.\w+$/.test(path) &&
  !path.split('/').includes('..')

async function answer(request: Request, file: StaticFile): Promise<Response> {
  const headers = new Headers({
    etag: file.etag,
    vary: 'accept-encoding',
    'cache-control': file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
  })
  if (request.headers.get('if-none-match') === file.etag) {
    return new Response(null, { status: 304, headers })
  }
  headers.set('content-type', file.type)
  const encoding = encodingFor(request, file)
  const body = encoding ? await compressed(file, encoding) : file.bytes
  if (encoding) headers.set('content-encoding', encoding)
  headers.set('content-length', String(body.length))
  return new Response(request.method === 'HEAD' ? null : body, { headers })
}

function encodingFor(request: Request, { bytes, type }: StaticFile): Encoding | undefined {
  if (bytes.length < SMALL || /^(image\/(?!svg)|font)/.test(type)) return undefined
  const accepted = request.headers.get('accept-encoding') ?? ''
  return (['br', 'gzip'] as const).find((each) => new RegExp(`\\b${each}\\b`).test(accepted))
}

const smaller: Record<Encoding, (bytes: Uint8Array) => Promise<Uint8Array>> = {
  br: (bytes) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } }),
  gzip: (bytes) => promisify(gzip)(bytes, { level: QUALITY }),
}

/** Each file is compressed once, when first asked for. */
function compressed(file: StaticFile, encoding: Encoding): Promise<Uint8Array<ArrayBuffer>> {
  const known = file.compressed.get(encoding)
  if (known) return known
  const made = smaller[encoding](file.bytes).then((bytes) => new Uint8Array(bytes))
  file.compressed.set(encoding, made)
  return made
}
