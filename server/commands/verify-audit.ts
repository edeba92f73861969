/**
 * Verifies an exported audit chain offline: `verify-audit chain.ndjson [--head number:hash]`.
 * Shares nothing with the server that made it, so that a fault there cannot hide itself here: it is
 * it knows docs/audit-chain.md, needs Node alone, and reads a chain of any length as a stream.
 */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'

export interface Head {
  seq: number
  hash: string
}

/** What is wrong, at which entry; the sentence for it stands in `SENTENCES`. */
export interface Fault {
  kind: keyof (typeof SENTENCES)['en']
  /** Number of the entry that is wrong, or should stand here. */
  seq: number
  /** Line of the file, counted from 1. */
  line: number
  /** Another entry or line that the sentence speaks of. */
  other?: number
}

export type Verdict = { kind: 'whole'; end: Head } | { kind: 'wrong'; fault: Fault }

const SENTENCES = {
  en: {
    changed: 'Entry {seq} (line {line}) was changed: its content does not give its hash.',
    unreadable:
      'Line {line}, where entry {seq} belongs, is not an entry: it was changed or put in.',
    'unknown-hash': 'Entry {seq} (line {line}) has a hash that is neither sha256 nor sm3.',
    missing: 'Entries {seq} to {other} are missing before line {line}.',
    reordered: 'Entry {seq} is out of order: it belongs in line {line} and stands in line {other}.',
    inserted: 'Line {line} was put in: it holds entry {other} where entry {seq} belongs.',
    replaced: 'Entry {seq} (line {line}) does not follow from the entry before: one was replaced.',
    truncated: 'The chain ends too early: entries {seq} to {other} are missing at the end.',
    'broken-off': 'The file breaks off inside line {line}, in entry {seq}.',
    rewritten:
      'Entry {seq} (line {line}) is not the one whose hash was printed: the chain was rewritten.',
  },
  zh: {
    changed: '第 {seq} 条（第 {line} 行）已被改动：内容与哈希不符。',
    unreadable: '第 {line} 行不是日志条目（应为第 {seq} 条）：已被改动或插入。',
    'unknown-hash': '第 {seq} 条（第 {line} 行）的哈希既不是 sha256 也不是 sm3。',
    missing: '第 {line} 行之前缺失第 {seq} 至 {other} 条。',
    reordered: '第 {seq} 条次序不对：应在第 {line} 行，现在第 {other} 行。',
    inserted: '第 {line} 行是插入的：应为第 {seq} 条，却是第 {other} 条。',
    replaced: '第 {seq} 条（第 {line} 行）与上一条不相连：其中一条已被替换。',
    truncated: '日志链被截短：末尾缺失第 {seq} 至 {other} 条。',
    'broken-off': '文件在第 {line} 行中断，第 {seq} 条不完整。',
    rewritten: '第 {seq} 条（第 {line} 行）不是当初印出哈希的那一条：日志链已被重写。',
  },
} as const

const TEXT = String.raw`"[^"\\\x00-\x1f]*(?:\\.[^"\\\x00-\x1f]*)*"`
const TEXT_OR_NULL = `null|${TEXT}`
/** A line in its only form: names in this order, no space. The values are kept as they stand. */
const LINE = new RegExp(
  `^\\{"prev":(${TEXT}),"seq":([1-9]\\d{0,14}),"at":(${TEXT}),"accountId":(${TEXT_OR_NULL})` +
    `,"accountName":(${TEXT}),"unit":(${TEXT_OR_NULL}),"action":(${TEXT}),"subject":(${TEXT})` +
    `,"before":(${TEXT_OR_NULL}),"after":(${TEXT_OR_NULL}),"detail":(${TEXT})` +
    `,"hash":"(([a-z0-9]+):[0-9a-f]+)"\\}$`,
)
const HASHED_VALUES = 11
/** No entry is that long; a file without line ends must not fill the memory. */
const LONGEST_LINE = 64 * 1024 * 1024

/** Lines as Latin-1, one character a byte: what is hashed is the bytes of the file. */
async function* linesOf(path: string): AsyncGenerator<{ text: string; ended: boolean }> {
  let rest = ''
  const chunks = createReadStream(path, { encoding: 'latin1', highWaterMark: 1024 * 1024 })
  for await (const chunk of chunks as AsyncIterable<string>) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    for (const text of lines) yield { text, ended: true }
    if (rest.length > LONGEST_LINE) break
  }
  if (rest !== '') yield { text: rest, ended: false }
}

interface Entry {
  seq: number
  prev: string
  hash: string
}

/** An entry whose content gives its hash, or what is wrong with it whatever stands before it. */
function readEntry(text: string): Entry | 'unreadable' | 'unknown-hash' | 'changed' {
  const match = LINE.exec(text)
  if (!match) return 'unreadable'
  const hash = match[HASHED_VALUES + 1] ?? ''
  const name = match[HASHED_VALUES + 2] ?? ''
  if (name !== 'sha256' && name !== 'sm3') return 'unknown-hash'
  const content = `[${match.slice(1, HASHED_VALUES + 1).join(',')}]`
  const right = `${name}:${createHash(name).update(content, 'latin1').digest('hex')}`
  if (right !== hash) return 'changed'
  return { seq: Number(match[2]), prev: match[1] ?? '', hash }
}

/** The first fault of a chain, or its end; with a head printed earlier, also what is cut off. */
export async function verify(path: string, head?: Head): Promise<Verdict> {
  const end: Head = { seq: 0, hash: '' }
  let line = 0
  /** Something has a number too high: missing, or only moved further down? */
  let gap: Fault | undefined
  for await (const { text, ended } of linesOf(path)) {
    line += 1
    if (gap) {
      const later = readEntry(text)
      if (typeof later === 'object' && later.seq === gap.seq) {
        return wrong({ kind: 'reordered', seq: gap.seq, line: gap.line, other: line })
      }
      continue
    }
    const seq = end.seq + 1
    if (!ended) return wrong({ kind: 'broken-off', seq, line })
    const entry = readEntry(text)
    if (typeof entry === 'string') return wrong({ kind: entry, seq, line })
    if (entry.seq > seq) gap = { kind: 'missing', seq, line, other: entry.seq - 1 }
    else if (entry.seq < seq) return wrong({ kind: 'inserted', seq, line, other: entry.seq })
    else if (entry.prev !== `"${end.hash}"`) return wrong({ kind: 'replaced', seq, line })
    else if (head?.seq === seq && head.hash !== entry.hash) {
      return wrong({ kind: 'rewritten', seq, line })
    } else Object.assign(end, { seq, hash: entry.hash })
  }
  if (gap) return wrong(gap)
  if (!head || head.seq <= end.seq) return { kind: 'whole', end }
  return wrong({ kind: 'truncated', seq: end.seq + 1, line: line + 1, other: head.seq })
}

const wrong = (fault: Fault): Verdict => ({ kind: 'wrong', fault })

type Language = keyof typeof SENTENCES

export const sentenceOf = (fault: Fault, language: Language): string =>
  SENTENCES[language][fault.kind].replace(/\{(\w+)\}/g, (_, name) =>
    String(fault[name as 'seq' | 'line' | 'other']),
  )

/** @param text `1234:sha256:ab12…`, as a bulletin and the audit screen print it */
export function headIn(text: string | undefined): Head | undefined {
  const [, seq, hash] = /^([1-9]\d{0,14}):((?:sha256|sm3):[0-9a-f]{64})$/.exec(text ?? '') ?? []
  return seq === undefined || hash === undefined ? undefined : { seq: Number(seq), hash }
}

const USAGE = `verify-audit <chain.ndjson> [--head <number>:<hash>] [--lang zh|en]
  The chain is what GET /api/audit/export answers, the head what GET /api/audit/head answered once,
  or what is printed on a bulletin: with it, entries missing at the end are found too.
  日志链由“导出整条日志链”得到；给出先前抄录的链首，末尾的缺失也能查出。
  Ends with 0 when the chain is whole, 1 when it is not, 2 when it could not be read.`

async function main(args: readonly string[]): Promise<number> {
  const [path, ...options] = args
  const given = new Map(
    Array.from({ length: Math.ceil(options.length / 2) }, (_, at) => [
      options[2 * at] ?? '',
      options[2 * at + 1] ?? '',
    ]),
  )
  const usual = (process.env['LC_ALL'] ?? process.env['LANG'] ?? '').startsWith('zh') ? 'zh' : 'en'
  const language = given.get('--lang') ?? usual
  const head = headIn(given.get('--head'))
  const isKnown = [...given.keys()].every((name) => name === '--head' || name === '--lang')
  const isLanguage = language === 'zh' || language === 'en'
  if (path === undefined || !isKnown || !isLanguage || (given.has('--head') && !head)) {
    console.error(USAGE)
    return 2
  }
  const verdict = await verify(path, head)
  if (verdict.kind === 'wrong') {
    const said = language === 'zh' ? '校验未通过：' : 'WRONG: '
    console.log(`${said}${sentenceOf(verdict.fault, language)}`)
    return 1
  }
  const { seq, hash } = verdict.end
  console.log(
    language === 'zh'
      ? `校验通过：共 ${seq} 条，首尾相连。链首 ${seq}:${hash}`
      : `Whole: ${seq} entries, head ${seq}:${hash}`,
  )
  return 0
}

/** Tests load this file; only as a command does it read its arguments. */
if (/verify-audit(\.\w+)?$/.test(process.argv[1] ?? '')) {
  try {
    process.exitCode = await main(process.argv.slice(2))
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 2
  }
}
