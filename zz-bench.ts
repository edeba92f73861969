import { rmSync } from 'node:fs'
import { createApi } from '#api/app.ts'
import { USUAL_SETTINGS } from '#api/deps.ts'
import type { Deps } from '#api/deps.ts'
import { chinaHolidays } from '#domain/calendar/china-holidays.ts'
import { nodeCryptography } from '#server/crypto.ts'
import { openStorage } from '#server/database/open-storage.ts'
import { guangdong201352 } from '#domain/schemes/built-in.ts'
import { insertUnits } from '#database/unit.ts'
import { insertAccount } from '#database/account.ts'
import { setGrants } from '#database/role-grant.ts'
import { insertScheme } from '#database/scheme.ts'
import { insertPeriod } from '#database/period.ts'
import { insertFacts } from '#database/fact.ts'
import { periodOf } from '#domain/period/period.ts'
import { LEDGER_IDS } from '#domain/ledgers/ledger.ts'

const db = '/tmp/gxbench/bench.db'
for (const s of ['', '-wal', '-shm']) rmSync(db + s, { force: true })
const NOW = Date.parse('2026-11-22T10:00:00+08:00')
const storage = await openStorage(`file:${db}`, NOW)
const deps: Deps = {
  storage,
  ...nodeCryptography('sha256', { N: 16, r: 1, p: 1 }),
  now: () => NOW,
  calendar: chinaHolidays,
  log: { info() {}, error: console.error },
  secureCookies: false,
  settings: { ...USUAL_SETTINGS, signInsPerAddress: 1e6 },
}
const api = createApi(deps)
const unit = (id: string, parent: string | null, kind: any, name: string) => ({
  id,
  parent,
  kind,
  name,
  shortName: name,
  code: id,
  formerNames: [],
  keyDepartment: [],
  functions: [],
  organRoles: [],
  classes: [],
  hasServices: true,
})
const units: any[] = [
  { unit: unit('44', null, 'province', '广东省'), path: '/44/', position: 0, now: NOW },
]
for (let c = 0; c < 21; c++) {
  units.push({
    unit: unit(`44${c}`, '44', 'prefecture', `市${c}`),
    path: `/44/44${c}/`,
    position: c,
    now: NOW,
  })
  for (let d = 0; d < 40; d++)
    units.push({
      unit: unit(`44${c}-d${d}`, `44${c}`, 'department', `市${c}部门${d}`),
      path: `/44/44${c}/44${c}-d${d}/`,
      position: d,
      now: NOW,
    })
  for (let k = 0; k < 6; k++) {
    units.push({
      unit: unit(`44${c}-k${k}`, `44${c}`, 'county', `市${c}县${k}`),
      path: `/44/44${c}/44${c}-k${k}/`,
      position: 100 + k,
      now: NOW,
    })
    for (let d = 0; d < 44; d++)
      units.push({
        unit: unit(
          `44${c}-k${k}-d${d}`,
          `44${c}-k${k}`,
          d < 30 ? 'department' : 'township',
          `市${c}县${k}部门${d}`,
        ),
        path: `/44/44${c}/44${c}-k${k}/44${c}-k${k}-d${d}/`,
        position: d,
        now: NOW,
      })
  }
}
console.log('units', units.length)
const hash = await deps.passwords.hash('x')
await storage.write(async ({ tx }) => {
  await insertUnits(tx, units)
  for (const [id, role, at] of [
    ['a1', 'inspector', '44'],
    ['a2', 'reporter', '440'],
  ] as const) {
    await insertAccount(tx, {
      id,
      name: id,
      displayName: id,
      unit: at,
      passwordHash: hash,
      mustChange: false,
      now: NOW,
    })
    await setGrants(tx, id, [{ role, unit: at }], { by: 'x', now: NOW })
  }
  await insertScheme(tx, {
    scheme: guangdong201352,
    digest: 'x',
    publishedAt: NOW,
    publishedBy: 'x',
  })
  for (const [p, s] of [
    ['2026-Q3', 'closed'],
    ['2026-Q4', 'open'],
  ] as const)
    await insertPeriod(
      tx,
      {
        period: periodOf(p),
        state: s,
        opens: '2026-10-09',
        due: '2027-01-15',
        locks: '2027-02-26',
        scheme: { id: guangdong201352.id, version: guangdong201352.version },
      },
      NOW,
    )
})
// facts: 8 press events + 2 mechanisms per unit
let t = performance.now()
const facts: any[] = []
let n = 0
for (const { unit: u } of units) {
  for (let i = 0; i < 8; i++)
    facts.push({
      id: `f${n++}`,
      unit: u.id,
      ledger: 'press-events',
      day: i % 2 ? '2026-10-08' : '2026-08-08',
      values: {
        day: i % 2 ? '2026-10-08' : '2026-08-08',
        title: `会${i}`,
        form: 'press-conference',
        host: 'own',
        topic: 'key-work',
        attendees: [{ name: '张三', capacity: 'principal-head' }],
        link: 'https://x.gov.cn/1',
      },
      evidence: [{ kind: 'link', url: 'https://x.gov.cn/1' }],
      state: 'in-force',
      because: null,
      sameEvent: `k${n}`,
      correctedDay: null,
      until: null,
      version: 1,
      createdAt: NOW,
      createdBy: 'a1',
      updatedAt: NOW,
      updatedBy: 'a1',
    })
}
await storage.write(async ({ tx }) => {
  await insertFacts(tx, facts)
  for (const p of ['2026-Q3', '2026-Q4'])
    for (let at = 0; at < units.length; at += 40)
      await tx
        .insertInto('section')
        .values(
          units
            .slice(at, at + 40)
            .flatMap(({ unit: u }: any) =>
              LEDGER_IDS.map((ledger) => ({
                unit_id: u.id,
                period: p,
                ledger,
                state: 'reported',
                version: 1,
                updated_at: NOW,
                updated_by: 'a1',
              })),
            ),
        )
        .execute()
})
console.log('facts', facts.length, (performance.now() - t).toFixed())
async function session(name: string) {
  const r = await api(
    new Request('http://x/api/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-gongxin-csrf': 'none' },
      body: JSON.stringify({ name, password: 'x' }),
    }),
  )
  const cookie = /gx_session=[^;]*/.exec(r.headers.get('set-cookie') ?? '')?.[0] ?? ''
  const body = (await r.json()) as any
  return { cookie, csrf: body.csrf }
}
const office = await session('a1')
const rep = await session('a2')
const get = async (path: string, s = office) => {
  const r = await api(new Request('http://x/api' + path, { headers: { cookie: s.cookie } }))
  const text = await r.text()
  if (!r.ok) console.log(r.status, text.slice(0, 300))
  return text
}
const cpu = async (label: string, times: number, run: (i: number) => Promise<unknown>) => {
  const c = process.cpuUsage()
  const w = performance.now()
  for (let i = 0; i < times; i++) await run(i)
  const d = process.cpuUsage(c)
  console.log(
    label.padEnd(44),
    'cpu ms each',
    ((d.user + d.system) / 1000 / times).toFixed(3),
    'wall',
    ((performance.now() - w) / times).toFixed(3),
  )
}
await cpu('first list (computes 2 periods)', 1, () => get('/scorecards?period=2026-Q4&limit=100'))
await cpu('list 100', 200, () => get('/scorecards?period=2026-Q4&limit=100'))
await cpu('list 1000', 50, () => get('/scorecards?period=2026-Q4&limit=1000'))
await cpu('list 1000 -total', 50, () => get('/scorecards?period=2026-Q4&limit=1000&sort=-total'))
await cpu('list 100 q', 50, () => get('/scorecards?period=2026-Q4&limit=100&q=市1'))
await cpu('overview', 50, () => get('/overview?period=2026-Q4'))
await cpu('clauses', 5, () => get('/clauses?period=2026-Q4'))
await cpu('scorecard', 50, (i) => get(`/units/44${i % 21}/scorecards/2026-Q4`))
await cpu('scorecard dept', 50, (i) => get(`/units/44${i % 21}-d3/scorecards/2026-Q4`))
await cpu('history', 20, (i) => get(`/units/44${i % 21}/history`))
const write = async (i: number) => {
  const r = await api(
    new Request('http://x/api/units/440/facts', {
      method: 'POST',
      headers: {
        cookie: rep.cookie,
        'x-gongxin-csrf': rep.csrf,
        'content-type': 'application/json',
      },
      body: JSON.stringify({
        ledger: 'press-events',
        values: { ...facts[1].values, title: `新${i}-${Math.random()}` },
        evidence: [],
      }),
    }),
  )
  if (!r.ok) console.log(await r.text())
  await r.text()
}
await cpu('fact write (alone)', 200, write)
{
  const c = process.cpuUsage()
  const w = performance.now()
  let done = 0
  await Promise.all(
    Array.from({ length: 50 }, async () => {
      for (let i = 0; i < 40; i++) {
        await write(i)
        done++
      }
    }),
  )
  const d = process.cpuUsage(c)
  console.log(
    'writes at 50 connections: per s',
    ((done / (performance.now() - w)) * 1000).toFixed(),
    'cpu ms each',
    ((d.user + d.system) / 1000 / done).toFixed(3),
  )
}
await cpu('write then list 100', 20, async (i) => {
  await write(i)
  await get('/scorecards?period=2026-Q4&limit=100')
})
await cpu('list with computing nothing', 100, () => get('/scorecards?period=2026-Q4&limit=100'))
console.log('rss MB', Math.round(process.memoryUsage().rss / 1e6))
await storage.close()
process.exit(0)
