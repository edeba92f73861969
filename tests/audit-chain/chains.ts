import { textToHash } from '#api/audit.ts'
import type { AuditEntry } from '#api/audit.ts'
import { createHash } from 'node:crypto'

export type HashName = 'sha256' | 'sm3'

/** Numbers from 0 to below 1 that are the same in every run. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** What people type, and what a careless writer of JSON or of lines would stumble over. */
const ODD_TEXTS = [
  '440300',
  '深圳市政务服务中心',
  'a "quoted" \\ text',
  'two\nlines\r\u2028\u2029',
  '😀 and half of it: \ud83d',
  '\u0000\u001f\u007f',
  '',
  ',"hash":"sha256:',
]

const pick = <T>(from: readonly T[], random: () => number): T =>
  from[Math.floor(random() * from.length)] as T

/** An entry in the form of the export, with the hash that its content gives. */
export function sealed(entry: Omit<AuditEntry, 'hash'>, name: HashName): AuditEntry {
  const text = textToHash({ ...entry, hash: '' })
  return { ...entry, hash: `${name}:${createHash(name).update(text).digest('hex')}` }
}

/** A sound chain, as the export has it: one line for each entry, without line ends. */
export function chainOf(length: number, name: HashName, random: () => number): string[] {
  let prev = ''
  return Array.from({ length }, (_, at) => {
    const text = () => pick(ODD_TEXTS, random)
    const orNull = (value: string) => (random() < 0.3 ? null : value)
    const entry = sealed(
      {
        prev,
        seq: at + 1,
        at: '2026-11-22T10:00:00.000+08:00',
        accountId: orNull(text()),
        accountName: text(),
        unit: orNull(text()),
        action: 'fact.write',
        subject: text(),
        before: orNull('a'.repeat(64)),
        after: orNull('b'.repeat(64)),
        detail: JSON.stringify({ [text()]: text() }),
      },
      name,
    )
    prev = entry.hash
    return JSON.stringify(entry)
  })
}

export interface Head {
  seq: number
  hash: string
}

export const headOf = (lines: readonly string[]): Head => {
  const { seq, hash } = JSON.parse(lines.at(-1) ?? '{}') as AuditEntry
  return { seq, hash }
}

export const bytesOf = (lines: readonly string[]): Buffer =>
  Buffer.from(lines.map((line) => `${line}\n`).join(''))

const DAMAGES = ['byte', 'swap', 'drop', 'double', 'cut', 'forge'] as const

/** One single change at a random place. It is always a change: the bytes are never the same. */
export function damaged(lines: readonly string[], random: () => number): Buffer {
  const at = Math.floor(random() * lines.length)
  const line = lines[at] ?? ''
  const how = pick(DAMAGES, random)
  if (how === 'swap' && lines.length > 1) {
    const other = (at + 1 + Math.floor(random() * (lines.length - 1))) % lines.length
    return bytesOf(lines.with(at, lines[other] ?? '').with(other, line))
  }
  if (how === 'drop') return bytesOf(lines.toSpliced(at, 1))
  if (how === 'double') {
    return bytesOf(lines.toSpliced(Math.floor(random() * (lines.length + 1)), 0, line))
  }
  if (how === 'forge') {
    // Somebody who knows the format: the content is changed, and hashed anew.
    const { hash, ...entry } = JSON.parse(line) as AuditEntry
    const forged = { ...entry, accountName: `${entry.accountName}x` }
    return bytesOf(lines.with(at, JSON.stringify(sealed(forged, hash.split(':')[0] as HashName))))
  }
  const bytes = bytesOf(lines)
  const place = Math.floor(random() * bytes.length)
  if (how === 'cut') return bytes.subarray(0, place)
  bytes[place] = (bytes[place] ?? 0) ^ (1 + Math.floor(random() * 255))
  return bytes
}
