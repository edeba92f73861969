/**
 * The audit chain: an export of a million entries verified by the command that users run, and what
 * appending costs of a write. `CHAIN_ENTRIES` shortens the export.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { appendAudit, textToHash } from '#api/audit.ts'
import type { AuditEntry } from '#api/audit.ts'
import { nodeCryptography } from '#server/crypto.ts'
import { openStorage } from '#server/database/open-storage.ts'
import type { Row } from './table.ts'

const ENTRIES = Number(process.env['CHAIN_ENTRIES'] ?? 1_000_000)
const WRITES = 2000
/** Peak memory that is flat: Node by itself takes about 45 MiB. */
const FLAT_MIB = 200

type Name = 'sha256' | 'sm3'

function writeChain(path: string, name: Name): void {
  const file = openSync(path, 'w')
  let prev = ''
  let lines = ''
  for (let seq = 1; seq <= ENTRIES; seq += 1) {
    const entry: AuditEntry = {
      prev,
      seq,
      at: '2026-11-22T10:00:00.000+08:00',
      accountId: '019ab3c4-5d6e-7f80-9a1b-2c3d4e5f6a7b',
      accountName: 'reporter.transport',
      unit: '440000-jiaotong',
      action: 'fact.write',
      subject: `019ab3c4-5d6e-7f80-9a1b-${String(seq).padStart(12, '0')}`,
      before: 'a'.repeat(64),
      after: 'b'.repeat(64),
      detail: '{"ledger":"website-updates","title":"栏目更新"}',
      hash: '',
    }
    prev = `${name}:${createHash(name).update(textToHash(entry)).digest('hex')}`
    lines += `${JSON.stringify({ ...entry, hash: prev })}\n`
    if (seq % 5000 === 0 || seq === ENTRIES) {
      writeSync(file, lines)
      lines = ''
    }
  }
  closeSync(file)
}

/** The command in a process of its own, that says its peak of memory when it ends. */
function verifyIn(folder: string, name: Name): Row {
  const path = join(folder, `${name}.ndjson`)
  writeChain(path, name)
  const peak = `process.on('exit',()=>console.error('KiB',process.resourceUsage().maxRSS))`
  const began = performance.now()
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--import',
      `data:text/javascript,${encodeURIComponent(peak)}`,
      'dist/server/verify-audit.js',
      path,
    ],
    { encoding: 'utf8' },
  )
  const seconds = (performance.now() - began) / 1000
  if (status !== 0) throw new Error(`the chain is not whole: ${stdout}${stderr}`)
  const mebibytes = Number(/KiB (\d+)/.exec(stderr)?.[1]) / 1024
  return {
    what: `chain of ${ENTRIES.toLocaleString('en')} entries verified offline, ${name}`,
    ours: `${seconds.toFixed(1)} s, ${mebibytes.toFixed(0)} MiB`,
    peer: '–',
    goal: '< 10 s, flat',
    reached: seconds < 10 && mebibytes < FLAT_MIB,
  }
}

/** The time inside `appendAudit`, of the time of whole durable writes. */
async function appendShare(folder: string): Promise<Row> {
  const storage = await openStorage(`file:${join(folder, 'append.db')}`, Date.now())
  const deps = { ...nodeCryptography(), now: () => Date.now() }
  let appending = 0
  const began = performance.now()
  for (let at = 0; at < WRITES; at += 1) {
    await storage.write(async (work) => {
      const start = performance.now()
      const detail = { ledger: 'website-updates', turn: at }
      await appendAudit(
        work,
        deps,
        { id: null, name: 'bench' },
        { action: 'fact.write', subject: String(at), after: { day: '2026-11-20', at }, detail },
      )
      appending += performance.now() - start
    })
  }
  const whole = performance.now() - began
  await storage.close()
  // The write here holds nothing but the entry: of a real one the share is smaller still.
  const share = (100 * appending) / whole
  return {
    what: 'appending to the chain, of the barest durable write on SQLite',
    ours: `${(appending / WRITES).toFixed(3)} ms of ${(whole / WRITES).toFixed(2)} ms: ${share.toFixed(1)} %`,
    peer: '–',
    goal: '< 10 %',
    reached: share < 10,
  }
}

export async function benchAuditChain(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'gongxin-chain-'))
  try {
    return [verifyIn(folder, 'sha256'), verifyIn(folder, 'sm3'), await appendShare(folder)]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
