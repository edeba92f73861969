import { FILE_NAME_HEADER } from '#contract/endpoint.ts'
import type { Endpoint } from '#contract/endpoint.ts'
import { isShallow } from '#api/json-depth.ts'
import { Refusal } from '#api/refusal.ts'

/** Largest JSON body, in bytes. */
const JSON_BYTES = 1024 * 1024

/** A file as it was sent. */
export interface Upload {
  name: string
  type: string
  bytes: Uint8Array
}

const typeOf = (request: Request): string =>
  (request.headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''

/** @throws Refusal when it is not JSON, or too long */
export async function readJson(request: Request): Promise<unknown> {
  if (typeOf(request) !== 'application/json') {
    throw new Refusal('unsupported-type', { type: typeOf(request), wanted: 'application/json' })
  }
  const text = decode(await readBytes(request, JSON_BYTES))
  if (!isShallow(text)) throw notJson()
  const content = parse(text)
  // Looked for in the text first: it hardly ever occurs, and looking through values takes long.
  if (text.includes(String.raw`\u0000`) && holdsNul(content)) throw oddText()
  return content
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw notJson()
  }
}

/** A character that one engine cannot store and another takes for the end of the text. */
function holdsNul(content: unknown): boolean {
  if (typeof content === 'string') return content.includes('\u0000')
  if (typeof content !== 'object' || content === null) return false
  return Object.entries(content).some(([key, value]) => holdsNul(key) || holdsNul(value))
}

export const oddText = (path = ''): Refusal =>
  new Refusal('invalid-input', {}, { fields: [{ path, code: 'odd-characters', params: {} }] })

/** @throws Refusal when it is too long, or of a type that the endpoint does not take */
export async function readUpload(
  request: Request,
  { accepts = [] }: Endpoint,
  most: number,
): Promise<Upload> {
  const type = typeOf(request)
  if (!accepts.includes(type)) {
    throw new Refusal('unsupported-type', { type, wanted: accepts.join(', ') })
  }
  const bytes = await readBytes(request, most)
  return { name: fileName(request.headers.get(FILE_NAME_HEADER) ?? ''), type, bytes }
}

/** The last part of the name, without what a file system or a page could take amiss. */
function fileName(header: string): string {
  let name = header
  try {
    name = decodeURIComponent(header)
  } catch {
    // Not percent-encoded: taken as it is.
  }
  const [last = ''] = name.split(/[/\\]/).slice(-1)
  return last.replaceAll(/[\p{Cc}\p{Cf}]/gu, '').slice(0, 200)
}

async function readBytes(request: Request, most: number): Promise<Uint8Array> {
  const tooLarge = () => new Refusal('file-too-large', { most })
  const said = request.headers.get('content-length')
  if (Number(said ?? 0) > most) throw tooLarge()
  // A server takes no more than was said, and what comes in one piece is read in half the time.
  if (said !== null) {
    const bytes = new Uint8Array(await request.arrayBuffer())
    if (bytes.length > most) throw tooLarge()
    return bytes
  }
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = request.body?.getReader()
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    length += part.value.length
    if (length > most) {
      await reader?.cancel()
      throw tooLarge()
    }
    chunks.push(part.value)
  }
  return joined(chunks, length)
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = chunks
  if (only && chunks.length === 1) return only
  const bytes = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw notJson()
  }
}

const notJson = () =>
  new Refusal('invalid-input', {}, { fields: [{ path: '', code: 'not-json', params: {} }] })
