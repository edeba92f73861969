/** Search in the text of 1,000 issued bulletins on the embedded database, and the shelves of 2,000. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { foundBulletins } from '#api/library.ts'
import { fileIssuedBulletins } from '#database/file-bulletin.ts'
import type { Storage } from '#database/storage.ts'
import { insertUnits } from '#database/unit.ts'
import { EVERYTHING } from '#domain/access.ts'
import { periodName } from '#domain/bulletin/bulletin.ts'
import type { BulletinContent } from '#domain/bulletin/content.ts'
import { shelvesOf } from '#domain/bulletin/shelf.ts'
import { hourOn } from '#domain/deadline/instant.ts'
import { periodAt } from '#domain/period/period.ts'
import { readQuery } from '#domain/search/query.ts'
import { breakWords } from '#domain/search/words.ts'
import { openStorage } from '#server/database/open-storage.ts'
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
    annexes: [],
    signature: '示例办公厅',
    date: '2026-11-23',
    openness: 'public',
    copyTo: '',
  }
}

const EVIDENCE = JSON.stringify({
  figures: {},
  annexes: {},
  scheme: { id: 'bench', version: 1, name: { zh: '示例', en: 'Sample' }, decimals: 1 },
  asOf: '2026-11-23',
})

async function fill(storage: Storage, from: number, to: number): Promise<void> {
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
          unit_id: 'office',
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
          evidence: EVIDENCE,
          head: '1',
          digest: '1',
          corrects_id: null,
          version: 1,
        })
        .execute()
    }
    await fileIssuedBulletins(tx)
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

export async function benchLibrary(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'gongxin-library-'))
  const storage = await openStorage(`file:${join(folder, 'bench.db')}`, NOW)
  const unit = {
    id: 'office',
    parent: null,
    kind: 'province' as const,
    name: '示例省',
    shortName: '示例省',
    code: null,
    formerNames: [],
    keyDepartment: [],
    functions: [],
    organRoles: [],
    classes: [],
    hasServices: true,
  }
  await storage.write(async ({ tx }) => {
    await insertUnits(tx, [{ unit, path: '/office/', position: 0, now: NOW }])
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
  const filing = await timed(() => fill(storage, 0, SEARCHED))
  const search = (typed: string) =>
    median(() => foundBulletins(storage.read, REACH, typed, readQuery(typed, breakWords)))
  const times = {
    all: await search('政务公开考核'),
    few: await search('2050年3月'),
    apart: await search('政策关切 书面整改 报送率'),
    one: await search('湖'),
  }
  await fill(storage, SEARCHED, SHELVED)
  const shelves = await median(async () =>
    shelvesOf(await foundBulletins(storage.read, REACH, '', undefined)),
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
    row('library: filing a bulletin of 3,000 characters', filing / SEARCHED, 200),
    row('library: a phrase that stands in all of 1,000 bulletins', times.all, 300),
    row('library: a phrase of one of them', times.few, 300),
    row('library: words that stand apart', times.apart, 300),
    row('library: one character', times.one, 300),
    row('library: years and kinds of 2,000 bulletins', shelves, 100),
  ]
}
