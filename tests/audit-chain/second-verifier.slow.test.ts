import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { bytesOf, chainOf, damaged, headOf, seeded } from '#tests/audit-chain/chains.ts'
import type { Head } from '#tests/audit-chain/chains.ts'
import { verify } from '#server/commands/verify-audit.ts'

const folder = mkdtempSync(join(tmpdir(), 'gongxin-chains-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Fails where Python 3 is missing: scripts/install-test-needs.sh brings it. */
const python = (args: readonly string[], input?: Buffer): string =>
  execFileSync('python3', [join(import.meta.dirname, 'verify_chain.py'), ...args], {
    encoding: 'utf8',
    ...(input && { input }),
  })

async function ours(path: string, head: Head | undefined): Promise<string> {
  const verdict = await verify(path, head)
  return verdict.kind === 'whole'
    ? `whole ${verdict.end.seq} ${verdict.end.hash}`
    : `wrong ${verdict.fault.kind} ${verdict.fault.seq}`
}

describe('the verifier in Python', () => {
  it('hashes SM3 in plain Python as OpenSSL does', () => {
    for (const length of [0, 1, 55, 56, 63, 64, 65, 300]) {
      const message = Buffer.alloc(length, 'abc')
      expect(python(['--sm3'], message).trim()).toBe(
        createHash('sm3').update(message).digest('hex'),
      )
    }
  })

  it('says the same as ours of a thousand chains, sound and damaged, of both hashes', async () => {
    const random = seeded(20_261_126)
    const chains = Array.from({ length: 1000 }, (_, at) => {
      const lines = chainOf(1 + Math.floor(random() * 12), at % 2 ? 'sm3' : 'sha256', random)
      const path = join(folder, `${at}.ndjson`)
      writeFileSync(path, at % 4 < 2 ? bytesOf(lines) : damaged(lines, random))
      return { path, head: random() < 0.7 ? headOf(lines) : undefined, isSound: at % 4 < 2 }
    })
    const list = join(folder, 'list.tsv')
    const lines = chains.map(
      ({ path, head }) => `${path}\t${head ? `${head.seq}:${head.hash}` : ''}\n`,
    )
    writeFileSync(list, lines.join(''))
    const theirs = python(['--list', list]).trim().split('\n')

    const said = await Promise.all(chains.map(({ path, head }) => ours(path, head)))
    expect(theirs).toEqual(said)
    expect(
      said.filter((_, at) => chains[at]?.isSound).every((text) => text.startsWith('whole')),
    ).toBe(true)
    const kinds = new Set(said.map((text) => text.split(' ').slice(0, 2).join(' ')))
    for (const kind of [
      'changed',
      'unreadable',
      'missing',
      'reordered',
      'inserted',
      'replaced',
      'truncated',
      'broken-off',
    ]) {
      expect(kinds).toContain(`wrong ${kind}`)
    }
  }, 300_000)
})

describe('ten thousand random single changes', () => {
  it('are all found, given the head', async () => {
    const random = seeded(4)
    const path = join(folder, 'fuzzed.ndjson')
    for (const name of ['sha256', 'sm3'] as const) {
      const lines = chainOf(25, name, random)
      const head = headOf(lines)
      writeFileSync(path, bytesOf(lines))
      expect(await verify(path, head)).toEqual({ kind: 'whole', end: head })
      for (let turn = 0; turn < 5000; turn += 1) {
        const bytes = damaged(lines, random)
        writeFileSync(path, bytes)
        const { kind } = await verify(path, head)
        expect(kind, `turn ${turn}: ${bytes.toString()}`).toBe('wrong')
      }
    }
  }, 300_000)
})
