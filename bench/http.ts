/** The API over real HTTP, from this process: 50 requests under way at any time, for a few seconds. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DEADLINE_PASSWORD, addDepartments } from './deadline-province.ts'
import { headersOf, serve } from './served.ts'
import type { Headers } from './served.ts'
import type { Row } from './table.ts'
import { websiteUpdate } from './website-update.ts'

const AT_ONCE = 50
const SECONDS = 8
const WRITERS = 500
const PERIOD = '2026-Q2'

interface Load {
  perSecond: number
  p50: number
  p99: number
  failed: number
}

/** @param ask one request; tells whether it was answered well */
async function load(ask: (turn: number) => Promise<boolean>): Promise<Load> {
  const times: number[] = []
  let [turn, failed] = [0, 0]
  const until = performance.now() + SECONDS * 1000
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (performance.now() < until) {
        const began = performance.now()
        if (!(await ask((turn += 1)))) failed += 1
        times.push(performance.now() - began)
      }
    }),
  )
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.floor(times.length * share)] ?? Number.NaN
  return { perSecond: times.length / SECONDS, p50: at(0.5), p99: at(0.99), failed }
}

const read = (url: string, headers: Headers) => async (): Promise<boolean> => {
  const answer = await fetch(url, { headers })
  await answer.arrayBuffer()
  return answer.ok
}

const rowOf = (what: string, { perSecond, p50, p99, failed }: Load): Row => ({
  what: `${what}, ${AT_ONCE} at once`,
  ours: `${perSecond.toFixed(0)}/s, p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms${failed > 0 ? `, ${failed} failed` : ''}`,
  peer: '–',
  goal: 'p99 < 100 ms',
  reached: p99 < 100 && failed === 0,
})

export async function benchHttp(): Promise<Row[]> {
  const data = mkdtempSync(join(tmpdir(), 'gongxin-bench-'))
  await (await serve(data)).stop()
  const departments = await addDepartments(`file:${join(data, 'gongxin.db')}`, WRITERS)
  let served = await serve(data)
  try {
    const api = `${served.address}/api`
    const inspector = await headersOf(served.address, 'inspector')
    const reporters: Headers[] = []
    for (const { account } of departments) {
      reporters.push(await headersOf(served.address, account, DEADLINE_PASSWORD))
    }
    const list = `${api}/scorecards?period=${PERIOD}&limit=200`
    const card = `${api}/units/445300/scorecards/${PERIOD}`
    const overview = `${api}/overview?period=${PERIOD}`
    // The first question computes what is not computed yet.
    for (const url of [list, card, overview]) await read(url, inspector)()

    const rows = [
      rowOf('page of 200 scorecards', await load(read(list, inspector))),
      rowOf('one scorecard with its working', await load(read(card, inspector))),
      rowOf('overview', await load(read(overview, inspector))),
    ]

    const kept: { at: number; fact: string }[] = []
    const factsOf = (at: number) => `${served.address}/api/units/${departments[at]?.id}/facts`
    const write = async (turn: number): Promise<boolean> => {
      const at = turn % WRITERS
      const body = JSON.stringify(websiteUpdate(departments[at]?.id ?? '', turn))
      const ask = { method: 'POST', headers: reporters[at] ?? {}, body }
      const answer = await fetch(factsOf(at), ask).catch(() => undefined)
      if (!answer?.ok) return false
      const { fact } = (await answer.json()) as { fact: { id: string } }
      kept.push({ at, fact: fact.id })
      return true
    }
    const writes = await load(write)
    // The power goes out in the middle of writing.
    setTimeout(() => served.process.kill('SIGKILL'), (SECONDS * 1000) / 2)
    await load((turn) => write(1_000_000 + turn))
    served = await serve(data)
    let lost = 0
    for (const { at, fact } of kept) {
      const answer = await fetch(`${factsOf(at)}/${fact}`, { headers: reporters[at] ?? {} })
      await answer.arrayBuffer()
      if (!answer.ok) lost += 1
    }
    rows.push({
      what: `durable fact writes of ${WRITERS} departments, ${AT_ONCE} at once; then kill -9 while writing`,
      ours: `${writes.perSecond.toFixed(0)}/s, p99 ${writes.p99.toFixed(0)} ms${writes.failed > 0 ? `, ${writes.failed} failed` : ''}; ${lost} of ${kept.length} acknowledged lost`,
      peer: '–',
      goal: '≥ 1,000/s, none lost',
      reached: writes.perSecond >= 1000 && lost === 0 && kept.length > 0 && writes.failed === 0,
    })
    return rows
  } finally {
    await served.stop()
    rmSync(data, { recursive: true, force: true })
  }
}
