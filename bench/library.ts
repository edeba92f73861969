/**
 * Search in 1,000 issued bulletins on the embedded database: in their text, and for one of 6,500 units
 * in their annexes; the shelves of 2,000.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { libraryRows } from '#api/library-rows.ts'
import { foundBulletins, searchFor } from '#api/library-search.ts'
import { fileIssuedAnnexes } from '#database/file-annexes.ts'
import { fileIssuedBulletins } from '#database/file-bulletin.ts'
import type { Storage } from '#database/storage.ts'
import { insertUnits } from '#database/unit.ts'
import { EVERYTHING } from '#domain/access.ts'
import { periodName } from '#domain/bulletin/bulletin.ts'
import type { BulletinContent } from '#domain/bulletin/content.ts'
import { shelvesOf } from '#domain/bulletin/shelf.ts'
import { hourOn } from '#domain/deadline/instant.ts'
import { periodAt } from '#domain/period/period.ts'
import { openStorage } from '#server/database/open-storage.ts'
import { UNITS, evidenceOf, pathOf, scoresAnnexes } from './library-units.ts'
import type { Row } from './table.ts'

const SEARCHED = 1000
const SHELVED = 2000
const NOW = hourOn('2026-11-23', 10)
const REACH = { scope: EVERYTHING, drafts: [] }
const PLACES = [...'东南西北山川江河海湖城关']

/** About 3,000 characters, as a quarterly bulletin has; most sentences stand in every one. */
function contentOf(index: number, period: string): BulletinContent {
  const said = Array.from({ length: 40 }, (_, at) => {
    const unit = `${PLACES[(index + at) % 12]}${PLACES[(index * 7 + at) % 12]}市第${index % 97}单位`
    return `${unit}在${periodName(period)}政务公开考核中得分${60 + ((index * at) % 400) / 10}分，按时报送率为${(index + at) % 100}.3%，依申请公开办理及时，政策解读和回应关切还有不足，请于期限内整改并报送书面情况。`
  })
  return {
    organ: '示例办公厅',
    title: `示例办公厅关于${periodName(period)}政务公开考核情况的通报`,
    addressees: '各单位',
    blocks: said.map((text, at) => ({
      id: `b${at}`,
      kind: 'paragraph',
      part: 'situation',
      runs: [{ kind: 'text', text }],
    })),
    annexes: scoresAnnexes,
    signature: '示例办公厅',
    date: '2026-11-23',
    openness: 'public',
    copyTo: '',
  }
}

/** Bulletins of one transaction: the evidence of each is a megabyte and a half. */
const AT_ONCE = 50

async function fill(storage: Storage, from: number, to: number): Promise<number> {
  let milliseconds = 0
  for (let at = from; at < to; at += AT_ONCE) {
    await store(storage, at, Math.min(to, at + AT_ONCE))
    milliseconds += await timed(() =>
      storage.write(async ({ tx }) => {
        await fileIssuedBulletins(tx)
        await fileIssuedAnnexes(tx)
      }),
    )
  }
  return milliseconds
}

async function store(storage: Storage, from: number, to: number): Promise<void> {
  await storage.write(async ({ tx }) => {
    for (let index = from; index < to; index += 1) {
      const period = periodAt('month', 2000 + Math.floor(index / 12), 1 + (index % 12))
      await tx
        .insertInto('period')
        .values({
          id: period.text,
          kind: period.kind,
          from_day: period.from,
          to_day: period.to,
          state: 'locked',
          opens: period.from,
          due: period.to,
          locks: period.to,
          scheme_id: 'bench',
          scheme_version: 1,
          by_calendar: 0,
          by_clock: 0,
          version: 1,
          updated_at: NOW,
        })
        .execute()
      const content = contentOf(index, period.text)
      await tx
        .insertInto('bulletin')
        .values({
          id: `bulletin-${index}`,
          unit_id: '440000',
          period: period.text,
          subject: 'assessment',
          state: 'issued',
          title: content.title,
          content: JSON.stringify(content),
          classes: '[]',
          compiled_by: 'bench',
          compiled_at: NOW,
          secrecy: null,
          signed_by: 'bench',
          signed_at: NOW,
          code: '示办通报',
          year: period.year,
          serial: 1 + (index % 12),
          issued_at: NOW + index,
          evidence: evidenceOf(index < SEARCHED ? index : undefined),
          head: '1',
          digest: '1',
          corrects_id: null,
          version: 1,
        })
        .execute()
    }
  })
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** The median of several: the first reads pages of the file. */
async function median(work: () => Promise<unknown>): Promise<number> {
  const all: number[] = []
  for (let run = 0; run < 7; run += 1) all.push(await timed(work))
  return all.sort((a, b) => a - b)[3] ?? 0
}

const SOUGHT = [
  ['a phrase that stands in all of 1,000 bulletins', '政务公开考核'],
  ['a phrase of one of them', '2050年3月'],
  ['words that stand apart', '政策关切 书面整改 报送率'],
  ['one character', '湖'],
  ['a unit in the annexes of all of them, by its name', '广州市荔湾区教育局'],
  ['the same by two words', '荔湾 教育局'],
  ['the same in the bulletin of one month', '2050年3月 荔湾区教育局'],
  ['a piece of the names of 140 units', '教育局'],
  ['a piece of the names of 500 units', '广州市'],
] as const

/** A page as the API answers it, but for the shelves. */
async function page(storage: Storage, typed: string): Promise<void> {
  const search = await searchFor(storage, typed)
  const found = await foundBulletins(storage.read, REACH, search)
  await libraryRows(
    { storage },
    { db: storage.read, reach: REACH, search, page: found.slice(0, 20) },
  )
}

async function bytesAdded({ read }: Storage): Promise<number> {
  const { rows } = await sql<{ bytes: number }>`select sum(pgsize) as bytes from dbstat
    where name in ('annex_name', 'annex_name_once', 'bulletin_annex', 'sqlite_autoindex_bulletin_annex_1')`.execute(
    read,
  )
  return rows[0]?.bytes ?? 0
}

export async function benchLibrary(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'gongxin-library-'))
  const storage = await openStorage(`file:${join(folder, 'bench.db')}`, NOW)
  await storage.write(async ({ tx }) => {
    await insertUnits(
      tx,
      UNITS.map((unit, position) => ({ unit, path: pathOf(unit), position, now: NOW })),
    )
    await tx
      .insertInto('scheme')
      .values({
        id: 'bench',
        scheme_version: 1,
        content: '{}',
        digest: '',
        published_at: NOW,
        published_by: 'bench',
      })
      .execute()
  })
  const filing = await fill(storage, 0, SEARCHED)
  const began = performance.now()
  await page(storage, '教育局')
  const first = performance.now() - began
  const times: [what: string, milliseconds: number][] = []
  for (const [what, typed] of SOUGHT) {
    times.push([what, await median(() => page(storage, typed))])
  }
  const added = await bytesAdded(storage)
  await fill(storage, SEARCHED, SHELVED)
  const nothing = await searchFor(storage, '')
  const shelves = await median(async () =>
    shelvesOf(await foundBulletins(storage.read, REACH, nothing)),
  )
  await storage.close()
  rmSync(folder, { recursive: true, force: true })
  const row = (what: string, milliseconds: number, goal: number): Row => ({
    what,
    ours: `${milliseconds.toFixed(0)} ms`,
    peer: '–',
    goal: `< ${goal} ms`,
    reached: milliseconds < goal,
  })
  return [
    row('library: filing a bulletin of 3,000 characters and 6,500 units', filing / SEARCHED, 200),
    ...times.map(([what, milliseconds]) => row(`library: ${what}, page of 20`, milliseconds, 300)),
    row('library: the first search of a unit after a start', first, 1000),
    row('library: years and kinds of 2,000 bulletins', shelves, 100),
    {
      what: 'library: what the search of 6,500 units in 1,000 bulletins adds to the database',
      ours: `${(added / 2 ** 20).toFixed(1)} MiB`,
      peer: 'a row for each line: more than 400 MiB',
      goal: '< 16 MiB',
      reached: added < 16 * 2 ** 20,
    },
  ]
}
