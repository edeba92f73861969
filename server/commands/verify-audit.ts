/**
 * Verifies an exported audit chain offline: `verify-audit chain.ndjson [--head number:hash]`.
 * Shares nothing with the server that made it, so that a fault there cannot hide itself here. The
 * form is that of docs/decisions/0005-storage-and-writes.md.
 */
import { createHash, getHashes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'

/** The fields of an entry, in the order in which they are hashed; `hash` comes after them. */
const HASHED = [
  'prev',
  'seq',
  'at',
  'accountId',
  'accountName',
  'unit',
  'action',
  'subject',
  'before',
  'after',
  'detail',
] as const

interface End {
  seq: number
  hash: string
}

type Result = { kind: 'whole'; end: End } | { kind: 'wrong'; line: number; because: string }

function readEntry(line: string): Record<string, unknown> | undefined {
  try {
    const entry: unknown = JSON.parse(line)
    return typeof entry === 'object' && entry !== null && !Array.isArray(entry)
      ? (entry as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}

/** What is wrong with an entry that should follow this end, or undefined. */
function faultOf(entry: Record<string, unknown>, end: End): string | undefined {
  const { seq, prev, hash } = entry
  if (typeof hash !== 'string') return 'it has no hash'
  const odd = Object.keys(entry).find(
    (key) => key !== 'hash' && !HASHED.some((name) => name === key),
  )
  if (odd !== undefined) return `its field “${odd}” is not part of the chain`
  if (seq !== end.seq + 1) {
    return `it has number ${String(seq)}, where ${end.seq + 1} belongs: entries were removed or put in`
  }
  if (prev !== end.hash) return 'it does not follow from the entry before'
  const [name = ''] = hash.split(':', 1)
  if (!getHashes().includes(name)) return `its hash “${name}” cannot be computed here`
  const text = JSON.stringify(HASHED.map((field) => entry[field] ?? null))
  const right = `${name}:${createHash(name).update(text).digest('hex')}`
  return right === hash ? undefined : 'its content is not what was hashed'
}

async function verify(path: string): Promise<Result> {
  const end: End = { seq: 0, hash: '' }
  let line = 0
  for await (const text of createInterface({ input: createReadStream(path) })) {
    if (text.trim() === '') continue
    line += 1
    const entry = readEntry(text)
    const because = entry ? faultOf(entry, end) : 'it is not an entry'
    if (because !== undefined) return { kind: 'wrong', line, because }
    end.seq += 1
    end.hash = String(entry?.['hash'])
  }
  return { kind: 'whole', end }
}

/** A head that was kept elsewhere: the chain must still reach it, in the same form. */
async function reaches(path: string, head: End): Promise<boolean> {
  for await (const text of createInterface({ input: createReadStream(path) })) {
    const entry = readEntry(text)
    if (entry?.['seq'] === head.seq) return entry['hash'] === head.hash
  }
  return false
}

function headIn(text: string | undefined): End | undefined {
  const [, seq, hash] = /^(\d+):(\w+:[0-9a-f]+)$/.exec(text ?? '') ?? []
  return seq === undefined || hash === undefined ? undefined : { seq: Number(seq), hash }
}

const USAGE = `verify-audit <chain.ndjson> [--head <number>:<hash>]
  The chain is what GET /api/audit/export answers, the head what GET /api/audit/head answered once,
  or what is printed on a bulletin: with it, entries missing at the end are found too.
  Ends with 0 when the chain is whole, 1 when it is not, 2 when it could not be read.`

async function main([path, option, value]: readonly string[]): Promise<number> {
  const head = headIn(value)
  if (path === undefined || (option !== undefined && (option !== '--head' || !head))) {
    console.error(USAGE)
    return 2
  }
  const result = await verify(path)
  if (result.kind === 'wrong') {
    console.log(`WRONG: entry in line ${result.line}: ${result.because}.`)
    return 1
  }
  const { seq, hash } = result.end
  if (head && !(await reaches(path, head))) {
    console.log(
      `WRONG: the chain of ${seq} entries does not hold the head ${head.seq}:${head.hash}.`,
    )
    return 1
  }
  console.log(`Whole: ${seq} entries, head ${seq}:${hash}`)
  return 0
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 2
}
