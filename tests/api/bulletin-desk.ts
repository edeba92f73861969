import type { BulletinBody } from '#contract/bulletin-body.ts'
import type { CompileAsk } from '#contract/bulletin.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { browserOf, conference, handIn, plan } from '#tests/api/scored-province.ts'

export const ask = (more: Partial<CompileAsk> = {}): CompileAsk => ({
  unit: '440000',
  period: '2026-Q3',
  subject: 'assessment',
  classes: ['city', 'county'],
  practices: [],
  due: '2026-12-04',
  corrects: null,
  ...more,
})

/**
 * The third quarter as it is worked on and locked. 广州 has a conference and a plan, and is judged 30;
 * 深圳 hands in a conference only and is judged 20.
 */
export async function lockQuarter(host: OpenHost): Promise<void> {
  const chief = await browserOf(host, 'chief-inspector@440000')
  const office = await browserOf(host, 'inspector@440000')
  await chief.ask('PATCH', '/periods/2026-Q3', { version: 1, state: 'open', because: '补报' })
  for (const unit of ['440100', '440300']) {
    const reporter = await browserOf(host, `reporter@${unit}`)
    const path = `/units/${unit}/facts`
    await reporter.ask('POST', path, conference('2026-08-03', '发布会'))
    if (unit === '440100') await reporter.ask('POST', path, plan('2026-01-01'))
    await handIn(reporter, unit, '2026-Q3')
  }
  await judge(office, '440100', 30)
  await judge(office, '440300', 20)
  const { body } = await chief.get<{ rows: { period: string; version: number }[] }>('/periods')
  const version = body.rows.find(({ period }) => period === '2026-Q3')?.version ?? 0
  const closed = await chief.ask<{ version: number }>('PATCH', '/periods/2026-Q3', {
    version,
    state: 'closed',
  })
  await chief.ask('PATCH', '/periods/2026-Q3', { version: closed.body.version, state: 'locked' })
}

async function judge(office: TestBrowser, unit: string, points: number) {
  const path = `/units/${unit}/judgements/2026-Q3/quality`
  await office.ask('PUT', path, { points: String(points), because: '抽查情况', version: 0 })
}

/** Takes a step with the version that stands. */
export async function step(
  who: TestBrowser,
  id: string,
  place: string,
  more: Record<string, unknown> = {},
) {
  const read = await who.get<BulletinBody>(`/bulletins/${id}`)
  const body = { version: read.body.version, ...more }
  return who.ask<BulletinBody>('POST', `/bulletins/${id}/${place}`, body)
}
