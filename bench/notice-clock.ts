/** `tick` over 100,000 open notices on the embedded database, and the board of 20,000. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tick } from '#api/tick.ts'
import { USUAL_SETTINGS } from '#api/deps.ts'
import type { Deps } from '#api/deps.ts'
import { countByState, countNotices, listNotices } from '#database/notice-list.ts'
import { toRow } from '#database/notice.ts'
import type { StoredNotice } from '#database/notice.ts'
import type { Storage } from '#database/storage.ts'
import { insertUnits } from '#database/unit.ts'
import { EVERYTHING } from '#domain/access.ts'
import { chinaHolidays } from '#domain/calendar/china-holidays.ts'
import { addDays } from '#domain/calendar/day.ts'
import { hourOn } from '#domain/deadline/instant.ts'
import { dueOf } from '#domain/notice/clock.ts'
import { nextStepAt } from '#domain/notice/ladder.ts'
import { memoryFiles } from '#mocks/memory-files.ts'
import { nodeCryptography } from '#server/crypto.ts'
import { openStorage } from '#server/database/open-storage.ts'
import type { Row } from './table.ts'

const MATTERS = 100_000
const NOW = hourOn('2026-11-23', 10)
const ROWS_AT_ONCE = 500

/** Issued over the last weeks, all still owed; one in a hundred has a step to take now. */
function matter(index: number): StoredNotice {
  const isDue = index % 100 === 0
  const start = hourOn(isDue ? '2026-11-09' : addDays('2026-11-23', -(index % 10)), 9)
  const count = isDue ? 12 : 30 + (index % 30)
  const clock = {
    start,
    rule: { kind: 'term' as const, count, unit: 'working-days' as const },
    pauses: [],
    pausedAt: null,
  }
  const { due, last } = dueOf(chinaHolidays, clock)
  return {
    id: `notice-${String(index).padStart(6, '0')}`,
    unit: `unit-${index % 500}`,
    title: '关于政策解读公开问题的整改通知',
    topic: `事项${index}`,
    topicKey: `事项${index}`,
    kind: 'special',
    severity: 'ordinary',
    means: ['self-report'],
    source: 'scorecard',
    period: '2026-Q3',
    observed: [],
    facts: [],
    basis: '年度督查计划',
    ask: '逐项整改',
    feedback: '书面报告',
    contact: '督查室',
    signatory: '示例',
    problems: [],
    evidence: [],
    state: 'received',
    clock,
    extension: null,
    draftedBy: 'bench',
    draftedAt: start,
    editedBy: [],
    number: { code: '粤府办督', year: 2026, serial: index + 1 },
    issuedAt: start,
    dueAt: due,
    nextAt: nextStepAt(chinaHolidays, { start, due, last }, new Set()),
    proposed: null,
    putOff: null,
    earlier: null,
    version: 1,
  }
}

async function fill(storage: Storage): Promise<void> {
  await storage.write(async ({ tx }) => {
    const units = Array.from({ length: 500 }, (_, index) => `unit-${index}`)
    await insertUnits(
      tx,
      units.map((id, position) => ({
        unit: {
          id,
          parent: null,
          kind: 'department',
          name: id,
          shortName: id,
          code: null,
          formerNames: [],
          keyDepartment: [],
          functions: [],
          organRoles: [],
          classes: [],
          hasServices: true,
        },
        path: `/${id}/`,
        position,
        now: NOW,
      })),
    )
    for (let from = 0; from < MATTERS; from += ROWS_AT_ONCE) {
      const rows = Array.from({ length: ROWS_AT_ONCE }, (_, index) => toRow(matter(from + index)))
      await tx.insertInto('notice').values(rows).execute()
    }
  })
}

async function timed<T>(work: () => Promise<T>): Promise<[seconds: number, result: T]> {
  const began = performance.now()
  const result = await work()
  return [(performance.now() - began) / 1000, result]
}

export async function benchNoticeClock(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'gongxin-clock-'))
  const storage = await openStorage(`file:${join(folder, 'bench.db')}`, NOW)
  const deps: Deps = {
    storage,
    files: memoryFiles(),
    ...nodeCryptography('sha256'),
    now: () => NOW,
    calendar: chinaHolidays,
    log: { info: () => {}, error: () => {} },
    secureCookies: false,
    settings: USUAL_SETTINGS,
  }
  await fill(storage)
  const [busy, steps] = await timed(() => tick(deps))
  const [idle] = await timed(() => tick(deps))
  const [board] = await timed(async () => {
    const reach = { scope: EVERYTHING, drafts: [EVERYTHING] }
    await listNotices(storage.read, reach, {}, 51)
    await countNotices(storage.read, reach, {})
    await countByState(storage.read, reach, {})
    await countNotices(storage.read, reach, { dueBefore: NOW })
  })
  await storage.close()
  rmSync(folder, { recursive: true, force: true })
  const row = (what: string, seconds: number, goal: number): Row => ({
    what,
    ours: `${seconds.toFixed(3)} s`,
    peer: '—',
    goal: `< ${goal} s`,
    reached: seconds < goal,
  })
  return [
    row(`tick over 100,000 open notices, ${steps} steps due`, busy, 2),
    row('tick over 100,000 open notices, nothing due', idle, 2),
    row('first page of a board of 100,000 notices, with its counts', board, 1),
  ]
}
