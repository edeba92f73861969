import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Endpoint } from '#contract/endpoint.ts'
import { endpoints } from '#contract/index.ts'
import { permissions } from '#domain/access.ts'
import type { Action, Role } from '#domain/access.ts'
import { openBrowser } from '#tests/api/browser.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { people, units } from '#tests/api/province.ts'
import { settleScored } from '#tests/api/scored-province.ts'
import {
  draftMarkOf,
  idsOf,
  markBulletins,
  markNotices,
  markOf,
  markReviews,
  markUnits,
  markedPath,
} from '#tests/security/marked-units.ts'
import { queryFor } from '#tests/security/questions.ts'

/** What stands below each place where a role is held; said once more, not computed from paths. */
const BELOW: Readonly<Record<string, readonly string[]>> = {
  '440000': ['4401', '440100', '440100-bgt', '440104', '440300', '440303', 'gd-jt'],
  '440100': ['440100-bgt', '440104'],
  '440300': ['440303'],
}

/** Units whose business a role may read by an action. */
function mayRead(role: Role, access: Endpoint['access'], at: string): ReadonlySet<string> {
  const reach = permissions[role][access as Action]
  const below = BELOW[at] ?? []
  if (reach === 'own') return new Set([at])
  if (reach === 'below') return new Set(below)
  if (reach === 'subtree') return new Set([at, ...below])
  // The whole system: log and register of the auditor, which say what was done to whom.
  return reach === 'whole' && (access === 'audit.read' || access === 'register.read')
    ? new Set(units.map(([{ id }]) => id))
    : new Set()
}

/** A stream does not end, and has a test of its own; a template is packed, and knows no facts. */
const APART: ReadonlySet<string> = new Set(['/events', '/imports/template'])
const reads = endpoints.filter(({ method, path }) => method === 'GET' && !APART.has(path))

/** Tables that can be read as text: what a workbook holds is packed. */
function readable({ path }: Endpoint, query: string): string {
  if (!path.startsWith('/exports/')) return query
  return query === '' ? '?format=csv' : `${query}&format=csv`
}

/** Questions about a unit: by its path, by a parameter, or a list that says nothing of units. */
function questionsOf(
  endpoint: Endpoint,
  notices: ReadonlyMap<string, string>,
  bulletins: ReadonlyMap<string, string>,
): string[] {
  const all = units.flatMap(([{ id }]) => {
    const notice = notices.get(id)
    const bulletin = bulletins.get(id)
    const path = markedPath(endpoint, id, {
      ...(notice !== undefined && { notice }),
      ...(bulletin !== undefined && { bulletin, annex: 'scores-city' }),
    })
    if (path === undefined) return []
    const query = queryFor(endpoint, id)
      .replace('2026-Q3', '2026-Q4')
      .replace('files=unknown', `files=${idsOf(id)['file']}`)
    const bare = queryFor(endpoint).replace('2026-Q3', '2026-Q4')
    return [query, bare].map((each) => `${path}${readable(endpoint, each)}`)
  })
  return [...new Set(all)]
}

// Who sees what is decided before the database is asked: one engine shows it.
describe.each(hosts.slice(0, 1))('what answers give away on $name', ({ open }) => {
  let host: OpenHost
  const browsers = new Map<string, TestBrowser>()
  const shown = new Set<string>()
  let notices: ReadonlyMap<string, string> = new Map()
  let bulletins: ReadonlyMap<string, string> = new Map()

  beforeAll(async () => {
    host = await open()
    await settleScored(host)
    await markUnits(host)
    for (const [name] of people) {
      const browser = openBrowser(host)
      await browser.signIn(name)
      browsers.set(name, browser)
    }
    const [office, chief] = ['inspector@440000', 'chief-inspector@440000'].map((name) =>
      browsers.get(name),
    )
    if (office && chief) notices = await markNotices(office, chief)
    await markReviews(host, notices)
    bulletins = await markBulletins((name) => browsers.get(name))
  }, 60_000)
  afterAll(async () => {
    await host.close()
  })

  it.each(reads.map((each) => [`${each.method} ${each.path}`, each] as const))(
    '%s shows no role anything of a unit out of its reach',
    async (_name, endpoint) => {
      for (const [name, role, at] of people) {
        const allowed = mayRead(role, endpoint.access, at)
        for (const question of questionsOf(endpoint, notices, bulletins)) {
          const answer = await browsers.get(name)?.ask('GET', question)
          const text =
            JSON.stringify(answer?.body ?? '') + JSON.stringify([...(answer?.headers ?? [])])
          for (const [{ id }] of units) {
            const isOwn = permissions[role][endpoint.access as Action] === 'own'
            const seesDraft = text.includes(draftMarkOf(id))
            expect({ name, question, draft: seesDraft && isOwn }).toEqual({
              name,
              question,
              draft: false,
            })
            if (!seesDraft && !text.includes(markOf(id))) continue
            shown.add(endpoint.path)
            expect({ name, question, leaked: allowed.has(id) ? undefined : id }).toEqual({
              name,
              question,
              leaked: undefined,
            })
          }
        }
      }
    },
  )

  it('shows the marks to those who may see them, or this test would see nothing', () => {
    expect([...shown].sort()).toEqual(
      [
        '/accountability',
        '/audit',
        '/audit/export',
        '/exports/accountability',
        '/exports/audit',
        '/exports/facts',
        '/instructions',
        '/messages',
        '/receipts',
        '/units/:unit/reminders',
        '/units/:unit/instructions/:instruction',
        '/tasks',
        '/units/:unit/accountability-basis',
        '/units/:unit/accountability/:record',
        '/units/:unit/evidence-files',
        '/units/:unit/evidence-files/:file',
        '/units/:unit/exceptions',
        '/units/:unit/facts',
        '/units/:unit/facts/:fact',
        '/bulletins',
        '/bulletins/:bulletin',
        '/bulletins/:bulletin/paper',
        '/notices',
        '/numbers',
        '/units/:unit/notices/:notice',
        '/units/:unit/objections/:period',
        '/units/:unit/report/:period',
        '/units/:unit/report/:period/paper',
        '/units/:unit/scorecards/:period',
        '/units/:unit/scorecards/:period/receipt',
        '/units/:unit/scoring-input/:period',
        '/units/:unit/sections/:period',
        '/verification',
        '/waiting-reviews',
      ].sort(),
    )
  })
})
