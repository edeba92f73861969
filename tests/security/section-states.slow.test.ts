import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PERIOD_STATES } from '#domain/period/period-lock.ts'
import type { PeriodState } from '#domain/period/period-lock.ts'
import { SECTION_ACTIONS, SECTION_STEPS } from '#domain/workflow/section.ts'
import type { SectionAction, SectionStep } from '#domain/workflow/section.ts'
import { openBrowser } from '#tests/api/browser.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { accountId } from '#tests/api/province.ts'
import { conference, settleScored } from '#tests/api/scored-province.ts'

const UNIT = '440100'
const PERIOD = '2026-Q4'

/** Which endpoint takes an action. */
const PLACE: Record<SectionAction, string> = {
  submit: 'submission',
  withdraw: 'submission',
  request: 'submission',
  approve: 'approval',
  decline: 'approval',
  accept: 'acceptance',
  return: 'acceptance',
  grant: 'unlocking',
  refuse: 'unlocking',
}

/** Who may make each move of a section of 广州, and from which steps, while it is open and once closed. */
const RULES: Record<
  SectionAction,
  { who: readonly string[]; open: readonly SectionStep[]; closed: readonly SectionStep[] }
> = {
  submit: {
    who: ['reporter@440100'],
    open: ['open', 'returned', 'unlocked'],
    closed: ['returned', 'unlocked'],
  },
  withdraw: { who: ['reporter@440100'], open: ['submitted', 'approved'], closed: [] },
  // Nobody has asked before in this test.
  request: {
    who: ['reporter@440100'],
    open: [],
    closed: ['open', 'submitted', 'approved', 'accepted'],
  },
  approve: { who: ['approver@440100'], open: ['submitted'], closed: ['submitted'] },
  decline: { who: ['approver@440100'], open: ['submitted'], closed: [] },
  accept: {
    who: ['inspector@440000', 'chief-inspector@440000'],
    open: ['approved'],
    closed: ['approved'],
  },
  return: {
    who: ['inspector@440000', 'chief-inspector@440000'],
    open: ['submitted', 'approved', 'accepted'],
    closed: ['submitted', 'approved', 'accepted'],
  },
  grant: { who: [], open: [], closed: [] },
  refuse: { who: [], open: [], closed: [] },
}

/** Steps in which the reporter writes facts of the section. */
const WRITES: Record<PeriodState, readonly SectionStep[]> = {
  planned: ['open', 'submitted', 'approved', 'accepted', 'returned', 'unlocked'],
  open: ['open', 'returned', 'unlocked'],
  closed: ['returned', 'unlocked'],
  locked: [],
}

/** Own unit, the office of the unit itself, the province's, another unit's, and who has no business here. */
const PEOPLE = [
  'reporter@440100',
  'approver@440100',
  'inspector@440100',
  'reporter@440300',
  'inspector@440000',
  'chief-inspector@440000',
  'leader@440000',
  'system-admin@440000',
  'auditor@440000',
] as const

// The table of moves is the same on every engine.
describe.each(hosts.slice(0, 1))('states of a section on $name', ({ open }) => {
  let host: OpenHost
  const browsers = new Map<string, TestBrowser>()
  let turn = 0

  beforeAll(async () => {
    host = await open({ signInsPerAddress: 1000 })
    await settleScored(host)
    for (const name of PEOPLE) {
      const browser = openBrowser(host)
      await browser.signIn(name)
      browsers.set(name, browser)
    }
  }, 60_000)
  afterAll(async () => {
    await host.close()
  })

  /** Puts the section where the question begins, handed in by somebody who is not asked here. */
  async function put(step: SectionStep, period: PeriodState) {
    turn += 1
    const now = host.deps.now()
    const handedIn = step !== 'open'
    const by = accountId('reporter@440300')
    await host.storage.write(async ({ tx }) => {
      await tx.updateTable('period').set({ state: period }).where('id', '=', PERIOD).execute()
      await tx.deleteFrom('section').where('unit_id', '=', UNIT).execute()
      await tx
        .insertInto('section')
        .values({
          unit_id: UNIT,
          period: PERIOD,
          ledger: 'press-events',
          state: handedIn ? 'reported' : 'not-reported',
          step,
          late: 0,
          submitted_at: handedIn ? now : null,
          submitted_by: handedIn ? by : null,
          approved_at: null,
          approved_by: null,
          remarks: '{}',
          version: 1,
          updated_at: now,
          updated_by: by,
        })
        .execute()
    })
  }

  const move = async (name: string, action: SectionAction) => {
    const answer = await browsers
      .get(name)
      ?.ask('POST', `/units/${UNIT}/sections/${PERIOD}/${PLACE[action]}`, {
        action,
        sections: [{ ledger: 'press-events', version: 1 }],
        because: '核对后办理',
      })
    return answer?.status === 200 ? 'done' : answer?.problem.code
  }

  it.each(SECTION_ACTIONS.map((action) => [action] as const))(
    '%s is done by those, from those steps and in those periods that the rules say, and refused else',
    async (action) => {
      for (const period of PERIOD_STATES) {
        for (const step of SECTION_STEPS) {
          for (const name of PEOPLE) {
            await put(step, period)
            const { who, open: whileOpen, closed } = RULES[action]
            const steps: Record<PeriodState, readonly SectionStep[]> = {
              planned: [],
              open: whileOpen,
              closed,
              locked: [],
            }
            const may = who.includes(name) && steps[period].includes(step)
            const code = await move(name, action)
            const asked = { period, step, name, code }
            expect({ ...asked, done: code === 'done' }).toEqual({ ...asked, done: may })
          }
        }
      }
    },
    60_000,
  )

  it('facts are written by the reporter alone, and only while the section is with the unit', async () => {
    for (const period of PERIOD_STATES) {
      for (const step of SECTION_STEPS) {
        for (const name of PEOPLE) {
          await put(step, period)
          const entry = conference('2026-11-03', `第 ${turn} 场`)
          const answer = await browsers.get(name)?.ask('POST', `/units/${UNIT}/facts`, entry)
          const may = name === 'reporter@440100' && WRITES[period].includes(step)
          const asked = { period, step, name, code: answer?.problem?.code }
          expect({ ...asked, done: answer?.status === 200 }).toEqual({ ...asked, done: may })
        }
      }
    }
  }, 60_000)
})
