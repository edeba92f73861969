/**
 * The deadline hour: units save 40 facts each and hand them in, at the pace of 6,500 units in ten
 * minutes, over real HTTP with real sessions; in the middle the server is killed and started again.
 * Requests are due at fixed instants and timed from then, so that a slow answer delays no other and
 * none is left out. `DEADLINE_MINUTES` shortens the run, at the same pace.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LEDGER_IDS } from '#domain/ledgers/ledger.ts'
import { DEADLINE_PASSWORD, addDepartments } from './deadline-province.ts'
import type { Department } from './deadline-province.ts'
import { headersOf, serve } from './served.ts'
import type { Headers, Served } from './served.ts'
import type { Row } from './table.ts'
import { websiteUpdate } from './website-update.ts'

const UNITS_A_MINUTE = 650
const FACTS = 40
const PERIOD = '2026-Q4'
const MINUTE_MS = 60_000
/** The share of the run in which one unit does its work: some are done when others begin. */
const SHARE = 0.1
/** After a restart clients have their backlog to send: told apart from the ordinary pace. */
const CATCHING_UP_MS = 4000

interface Answer {
  status: number
  body: string
}

interface Run {
  served: Served
  /** Milliseconds from when a save was due to its answer: in quiet, and across the restart. */
  saves: number[]
  acrossRestart: number[]
  submits: number[]
  /** Milliseconds from the answer of a hand-in to the board that shows it. */
  boards: number[]
  kept: Map<string, string[]>
  handedIn: Map<string, number>
  completeBefore: number
  failures: Map<string, number>
  /** While the server is down and starts again. */
  down: boolean
  /** From when it is down until clients have caught up. */
  disturbed: { from: number; to: number }
}

const agent = new Agent({ keepAlive: true, maxSockets: 256 })

function ask(url: string, method: string, headers: Headers, content?: unknown): Promise<Answer> {
  const body = content === undefined ? '' : JSON.stringify(content)
  const length = body === '' ? {} : { 'content-length': String(Buffer.byteLength(body)) }
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, agent, headers: { ...headers, ...length } }, (answer) => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (part: string) => (text += part))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: text }))
      answer.on('error', reject)
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)))

/** Asks until there is an answer; the key makes a repeated request harmless. */
async function persist(run: Run, path: string, headers: Headers, body: unknown): Promise<Answer> {
  const keyed = { ...headers, 'idempotency-key': crypto.randomUUID() }
  for (;;) {
    try {
      return await ask(`${run.served.address}/api${path}`, 'POST', keyed, body)
    } catch (error) {
      if (!run.down) note(run, `no answer: ${(error as NodeJS.ErrnoException).code ?? 'unknown'}`)
      await later(500)
    }
  }
}

const isDisturbed = ({ disturbed }: Run, at: number) => at > disturbed.from && at < disturbed.to
const timesOf = (run: Run, due: number) => (isDisturbed(run, due) ? run.acrossRestart : run.saves)

const note = ({ failures }: Run, what: string) => failures.set(what, (failures.get(what) ?? 0) + 1)

async function reportOf(run: Run, { id }: Department, headers: Headers, from: number, to: number) {
  for (let turn = 0; turn < FACTS; turn += 1) {
    const due = from + ((to - from) * (turn + Math.random())) / (FACTS + 1)
    await later(due - performance.now())
    const answer = await persist(run, `/units/${id}/facts`, headers, websiteUpdate(id, turn))
    if (answer.status !== 200) {
      note(run, `save ${answer.status}: ${answer.body.slice(0, 120)}`)
      continue
    }
    timesOf(run, due).push(performance.now() - due)
    const { fact } = JSON.parse(answer.body) as { fact: { id: string } }
    run.kept.get(id)?.push(fact.id)
  }
  const began = performance.now()
  const sections = LEDGER_IDS.map((ledger) => ({ ledger, version: 0 }))
  const path = `/units/${id}/sections/${PERIOD}/submission`
  const answer = await persist(run, path, headers, { action: 'submit', sections })
  if (answer.status !== 200) {
    note(run, `hand-in ${answer.status}: ${answer.body.slice(0, 160)}`)
    return
  }
  if (!isDisturbed(run, began)) run.submits.push(performance.now() - began)
  run.handedIn.set(id, performance.now())
}

/** The office looks at its board once a second: how many have handed in, and when the board says so. */
async function watch(run: Run, inspector: Headers, until: () => boolean): Promise<number> {
  let shown = 0
  while (!until()) {
    await later(1000)
    if (run.down) continue
    const url = `${run.served.address}/api/completeness?period=${PERIOD}&limit=2000`
    const answer = await ask(url, 'GET', inspector).catch(() => undefined)
    if (answer?.status !== 200) continue
    const { overall } = JSON.parse(answer.body) as { overall: { complete: number } }
    const now = performance.now()
    // Which units they are does not matter: the earliest that are not shown yet are shown now.
    const waiting = [...run.handedIn.values()].toSorted((one, other) => one - other)
    for (const at of waiting.slice(shown, overall.complete - run.completeBefore)) {
      if (!isDisturbed(run, at)) run.boards.push(now - at)
    }
    shown = Math.max(shown, overall.complete - run.completeBefore)
  }
  return shown
}

/** Units of the sample that had handed in before. */
async function completeNow(run: Run, inspector: Headers): Promise<number> {
  const url = `${run.served.address}/api/completeness?period=${PERIOD}&limit=1`
  const { body } = await ask(url, 'GET', inspector)
  return (JSON.parse(body) as { overall: { complete: number } }).overall.complete
}

async function signIn(run: Run, { account }: Department): Promise<Headers> {
  return headersOf(run.served.address, account, DEADLINE_PASSWORD)
}

const at = (times: readonly number[], share: number) =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ??
  Number.NaN

async function lostOf(run: Run, sessions: ReadonlyMap<string, Headers>): Promise<number> {
  let lost = 0
  for (const [unit, ids] of run.kept) {
    const headers = sessions.get(unit) ?? {}
    const url = `${run.served.address}/api/units/${unit}/facts?limit=200`
    const { body } = await ask(url, 'GET', headers)
    const { rows } = JSON.parse(body) as { rows: { id: string }[] }
    const there = new Set(rows.map(({ id }) => id))
    lost += ids.filter((id) => !there.has(id)).length
  }
  return lost
}

export async function benchDeadline(): Promise<Row[]> {
  const minutes = Number(process.env['DEADLINE_MINUTES'] ?? 10)
  const count = Math.round(UNITS_A_MINUTE * minutes)
  const data = mkdtempSync(join(tmpdir(), 'gongxin-deadline-'))
  await (await serve(data)).stop()
  const departments = await addDepartments(`file:${join(data, 'gongxin.db')}`, count)
  const run: Run = {
    served: await serve(data),
    saves: [],
    submits: [],
    boards: [],
    kept: new Map(departments.map(({ id }) => [id, []])),
    handedIn: new Map(),
    completeBefore: 0,
    failures: new Map(),
    down: false,
    acrossRestart: [],
    disturbed: { from: Number.POSITIVE_INFINITY, to: Number.POSITIVE_INFINITY },
  }
  try {
    const inspector = await headersOf(run.served.address, 'inspector')
    const sessions = new Map<string, Headers>()
    for (const department of departments) {
      sessions.set(department.id, await signIn(run, department))
    }
    run.completeBefore = await completeNow(run, inspector)
    let done = false
    const board = watch(run, inspector, () => done)
    const start = performance.now()
    const length = minutes * MINUTE_MS
    const killed = later(length / 2).then(async () => {
      run.down = true
      const from = performance.now() - CATCHING_UP_MS / 2
      run.disturbed = { from, to: Number.POSITIVE_INFINITY }
      run.served.process.kill('SIGKILL')
      run.served = await serve(data)
      run.down = false
      run.disturbed.to = performance.now() + CATCHING_UP_MS
      return performance.now() - start - length / 2
    })
    await Promise.all(
      departments.map((each, index) => {
        const from = start + (length * (1 - SHARE) * index) / departments.length
        const headers = sessions.get(each.id) ?? {}
        return reportOf(run, each, headers, from, from + length * SHARE)
      }),
    )
    const took = performance.now() - start
    const downFor = await killed
    await later(3000)
    done = true
    const shown = await board
    const lost = await lostOf(run, sessions)
    const failed = [...run.failures].map(([what, times]) => `${times} × ${what}`).join('; ')
    const saved = [...run.kept.values()].reduce((sum, ids) => sum + ids.length, 0)
    const pace = `${count} units × ${FACTS} facts in ${(took / MINUTE_MS).toFixed(1)} min`
    return [
      {
        what: `deadline hour: ${pace}, the office's board open`,
        ours: `save p50 ${at(run.saves, 0.5).toFixed(0)} ms, p99 ${at(run.saves, 0.99).toFixed(0)} ms; hand-in p99 ${at(run.submits, 0.99).toFixed(0)} ms${failed && `; ${failed}`}`,
        peer: '–',
        goal: 'p99 of a save < 250 ms',
        reached: at(run.saves, 0.99) < 250 && failed === '' && saved === count * FACTS,
      },
      {
        what: 'deadline hour: kill -9 in the middle',
        ours: `${lost} of ${saved} acknowledged lost; down for ${(downFor / 1000).toFixed(1)} s, longest wait of a save ${(at(run.acrossRestart, 1) / 1000).toFixed(1)} s`,
        peer: '–',
        goal: 'none lost',
        reached: lost === 0,
      },
      {
        what: 'deadline hour: the board follows a hand-in',
        ours: `p50 ${(at(run.boards, 0.5) / 1000).toFixed(1)} s, p99 ${(at(run.boards, 0.99) / 1000).toFixed(1)} s; ${shown} of ${run.handedIn.size} shown`,
        peer: '–',
        goal: '< 2 s',
        reached: at(run.boards, 0.99) < 2000 && shown === run.handedIn.size,
      },
    ]
  } finally {
    agent.destroy()
    await run.served.stop()
    rmSync(data, { recursive: true, force: true })
  }
}
