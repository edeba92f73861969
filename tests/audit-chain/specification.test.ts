import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { textToHash } from '#api/audit.ts'
import type { AuditEntry } from '#api/audit.ts'
import { sentenceOf, headIn, verify } from '#server/commands/verify-audit.ts'

const root = resolve(import.meta.dirname, '../..')
const text = readFileSync(join(root, 'docs/audit-chain.md'), 'utf8')
const block = (after: string) =>
  new RegExp(`${after}[\\s\\S]*?\`\`\`\\w+\\n([\\s\\S]*?)\`\`\``).exec(text)?.[1] ?? ''

const folder = mkdtempSync(join(tmpdir(), 'gongxin-specification-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the example in the specification of the chain', () => {
  const lines = block('## Example').trimEnd().split('\n')
  const hashed = block('What was hashed').trimEnd().split('\n')
  const head = headIn(block('The head of this chain').trim())

  it('has the hashes that its content gives, by what is hashed of it', () => {
    expect(lines).toHaveLength(2)
    for (const [at, line] of lines.entries()) {
      const entry = JSON.parse(line) as AuditEntry
      expect(textToHash(entry)).toBe(hashed[at])
      const name = at === 0 ? 'sha256' : 'sm3'
      const hash = createHash(name)
        .update(hashed[at] ?? '')
        .digest('hex')
      expect(entry.hash).toBe(`${name}:${hash}`)
    }
  })

  it('is whole for our verifier, with its head and as a whole file', async () => {
    const path = join(folder, 'example.ndjson')
    writeFileSync(path, block('## Example'))
    expect(await verify(path, head)).toEqual({ kind: 'whole', end: head })
    writeFileSync(path, `${lines[1]}\n${lines[0]}\n`)
    const verdict = await verify(path, head)
    expect(verdict.kind === 'wrong' && sentenceOf(verdict.fault, 'en')).toBe(
      'Entry 1 is out of order: it belongs in line 1 and stands in line 2.',
    )
  })
})

describe('entries of the chain', () => {
  it('are deleted and changed by no code, so that they outlast the six months', () => {
    const files = ['src', 'server'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => join(root, folder, name)),
    )
    const touching =
      /(deleteFrom|updateTable)\(\s*'audit'|(delete\s+from|update|truncate(\s+table)?|drop\s+table)\s+"?audit"?\b/i
    expect(files.length).toBeGreaterThan(100)
    expect(files.filter((path) => touching.test(readFileSync(path, 'utf8')))).toEqual([])
  })
})
