import { insertPeriod } from '#database/period.ts'
import { insertScheme } from '#database/scheme.ts'
import type { PeriodState } from '#domain/period/period-lock.ts'
import { periodOf } from '#domain/period/period.ts'
import type { Scheme } from '#domain/schemes/scheme.ts'
import { openBrowser } from '#tests/api/browser.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { settle } from '#tests/api/province.ts'

const words = (text: string) => ({ zh: text, en: text })

/**
 * Small enough to score in the head: 40 points for a press conference of one's own in the quarter,
 * 30 for a plan in force, 30 by judgement; a leaked state secret fails the unit. Departments are in
 * no class.
 */
export const testScheme: Scheme = {
  id: 'test',
  version: 1,
  name: words('测试方案'),
  about: words('测试方案'),
  sources: [],
  sample: true,
  from: '2020-01-01',
  full: 100,
  decimals: 1,
  classes: [
    { id: 'city', name: words('城市'), kinds: ['prefecture'] },
    { id: 'county', name: words('县区'), kinds: ['county'] },
  ],
  vetoes: [
    {
      id: 'leak',
      name: words('泄密'),
      clauses: ['Y2-07'],
      measure: 'incidents-state-secret-leaked',
      atLeast: 1,
      effect: { kind: 'fail', grade: 'poor' },
    },
  ],
  parts: [
    {
      id: 'work',
      name: words('工作'),
      weight: 100,
      nodes: [
        {
          kind: 'item',
          id: 'conference',
          name: words('发布会'),
          points: 40,
          clauses: ['Y1-07'],
          rule: { kind: 'threshold', measure: 'own-press-conferences', atLeast: 1 },
          inPrinciple: true,
        },
        {
          kind: 'item',
          id: 'plan',
          name: words('方案'),
          points: 30,
          clauses: ['Y0-01'],
          rule: { kind: 'threshold', measure: 'mechanism-implementation-plan', atLeast: 1 },
        },
        {
          kind: 'item',
          id: 'quality',
          name: words('质量'),
          points: 30,
          clauses: ['Y5-05'],
          rule: { kind: 'judged' },
        },
      ],
    },
  ],
  notApplicable: 'rescale',
  exemption: 'not-applicable',
  oneFactOneDeduction: false,
  grades: [
    { id: 'good', name: words('良好'), atLeast: 60 },
    { id: 'poor', name: words('不合格'), fails: true },
  ],
  ties: 'competition',
  rollUp: { own: 60, below: [{ class: 'county', weight: 40 }] },
  settings: {},
  notAssessable: [],
}

/** Day of the tests: 2026-11-22. `2026-Q4` runs, `2026-Q3` is verified, `2026-Q2` stands. */
const periods: readonly (readonly [string, PeriodState, string, string, string])[] = [
  ['2026-Q2', 'locked', '2026-07-01', '2026-07-15', '2026-08-31'],
  ['2026-Q3', 'closed', '2026-10-09', '2026-10-23', '2026-12-04'],
  ['2026-Q4', 'open', '2026-10-09', '2027-01-15', '2027-02-26'],
  ['2027-Q1', 'planned', '2027-04-01', '2027-04-15', '2027-05-28'],
]

/** The province of `province.ts` with periods and a scheme. */
export async function settleScored(host: Pick<OpenHost, 'deps' | 'storage'>): Promise<void> {
  await settle(host)
  const now = host.deps.now()
  await host.storage.write(async ({ tx }) => {
    const published = { digest: 'test', publishedAt: now, publishedBy: 'test' }
    await insertScheme(tx, { scheme: testScheme, ...published })
    const scheme = { id: testScheme.id, version: testScheme.version }
    for (const [period, state, opens, due, locks] of periods) {
      await insertPeriod(tx, { period: periodOf(period), state, opens, due, locks, scheme }, now)
    }
  })
}

/** A browser in which somebody has signed in. */
export async function browserOf(host: OpenHost, name: string): Promise<TestBrowser> {
  const browser = openBrowser(host)
  await browser.signIn(name)
  return browser
}

/** A press conference of the unit's own, as a reporter enters it. */
export const conference = (day: string, title: string) => ({
  ledger: 'press-events',
  values: {
    day,
    title,
    form: 'press-conference',
    host: 'own',
    topic: 'key-work',
    attendees: [{ name: '张三', capacity: 'principal-head' }],
    link: 'https://www.gz.gov.cn/press/1',
  },
  evidence: [],
})

/** The plan to carry out the documents, in force from a day. */
export const plan = (from: string) => ({
  ledger: 'mechanisms',
  values: {
    kind: 'implementation-plan',
    title: '贯彻落实方案',
    number: '穗府办〔2014〕1号',
    from,
  },
  evidence: [],
})

/** A leaked state secret, found by the unit itself. */
export const leak = (day: string) => ({
  ledger: 'incidents',
  values: {
    day,
    kind: 'state-secret-leaked',
    title: '网站误发涉密文件',
    platform: 'website',
    badConsequences: false,
    establishedBy: 'own',
    link: 'https://www.gz.gov.cn/incident/1',
  },
  evidence: [],
})

/** Hands in all three ledgers that the scheme reads. */
export async function handIn(reporter: TestBrowser, unit: string, period: string): Promise<void> {
  const sections = ['press-events', 'mechanisms', 'incidents'].map((ledger) => ({
    ledger,
    version: 0,
  }))
  const body = { action: 'submit', sections, says: 'reported' }
  await reporter.ask('POST', `/units/${unit}/sections/${period}/submission`, body)
}
