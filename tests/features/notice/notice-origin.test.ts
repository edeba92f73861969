import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createApi } from '#api/app.ts'
import type { FactBody } from '#contract/fact.ts'
import type { NoticeRow } from '#contract/notice-body.ts'
import DiscrepanciesPage from '#features/discrepancies/DiscrepanciesPage.vue'
import NewNoticePage from '#features/notice/NewNoticePage.vue'
import NoticePage from '#features/notice/NoticePage.vue'
import { startVitestHost } from '#mocks/vitest-host.ts'
import type { VitestHost } from '#mocks/vitest-host.ts'
import { openBrowser } from '#tests/api/browser.ts'
import { TEST_NOW } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { draft } from '#tests/api/notice-draft.ts'
import { settle } from '#tests/api/province.ts'
import { settlePeriod } from '#tests/api/settled-period.ts'
import { mountScreen } from '#tests/features/mount-screen.ts'
import type { Screen } from '#tests/features/mount-screen.ts'

const PERIOD = '2026-Q3'
const SITE = 'https://www.gz.gov.cn'
const OPEN = `/discrepancies?period=${PERIOD}&open=440100/${PERIOD}/columns-updated`
const START = `/notices/new?unit=440100&period=${PERIOD}&observed=columns-updated`

describe('a notice that starts from a discrepancy', { timeout: 60_000 }, () => {
  let host: VitestHost
  let screen: Screen
  let fact: string

  beforeAll(() => {
    Element.prototype.scrollIntoView = () => {}
  })
  beforeEach(async () => {
    const settled = async (one: Pick<OpenHost, 'deps' | 'storage'>) => {
      await settle(one)
      await settlePeriod(one as OpenHost, PERIOD)
    }
    host = await startVitestHost(settled, { now: () => TEST_NOW })
    fact = await differ()
  })
  afterEach(async () => {
    screen.close()
    await host.stop()
  })

  async function asked<T>(name: string, path: string, body: object): Promise<T> {
    const browser = openBrowser({ api: createApi(host.deps) })
    await browser.signIn(name)
    const answer = await browser.ask<T>('POST', path, body)
    expect(answer.status).toBe(200)
    return answer.body
  }

  /** One column with news of one reported: 100 %. Seen from outside: 60 %. */
  async function differ(): Promise<string> {
    const values = {
      day: '2026-09-30',
      column: '政务动态',
      field: 'other',
      count: 5,
      secrecyReviewed: 5,
      link: `${SITE}/news`,
    }
    const written = await asked<{ fact: FactBody }>('reporter@440100', '/units/440100/facts', {
      ledger: 'website-updates',
      values,
      evidence: [],
      because: '按栏目统计',
    })
    await asked('reporter@440100', `/units/440100/sections/${PERIOD}/submission`, {
      action: 'submit',
      sections: [{ ledger: 'website-updates', version: 0 }],
      says: 'reported',
    })
    const evidence = `${SITE}/checked`
    const seen = { unit: '440100', kind: 'columns-updated', subject: SITE, day: '2026-09-30' }
    await asked('inspector@440000', '/observations', {
      observations: [{ ...seen, value: 60, evidence }],
    })
    return written.fact.id
  }

  it('has both figures, the clause and the evidence filled in', async () => {
    screen = await mountScreen(NewNoticePage, 'inspector@440000', START)
    await screen.until(() => screen.find('textbox', '失分原因'))
    const valueOf = (name: string) => (screen.get('textbox', name) as HTMLTextAreaElement).value
    expect(valueOf('失分原因')).toContain('填报 100%，监测 60%，相差 40 个百分点')
    expect(valueOf('依据条款')).toBe('Y2-01')
  })

  it('is drafted in one click from the discrepancy, by those who write notices', async () => {
    screen = await mountScreen(DiscrepanciesPage, 'inspector@440000', OPEN)
    await screen.until(() => screen.find('link', '起草整改通知'))
    const to = screen.get('link', '起草整改通知').getAttribute('href') ?? ''
    expect(Object.fromEntries(new URL(to, SITE).searchParams)).toEqual({
      unit: '440100',
      period: PERIOD,
      observed: 'columns-updated',
    })
    screen.close()
    screen = await mountScreen(DiscrepanciesPage, 'reporter@440100', OPEN)
    await screen.until(() => screen.text().includes('监测 60%'))
    expect(screen.find('link', '起草整改通知')).toBeUndefined()
  })

  it('takes several of one unit, chosen on the board, with a problem each', async () => {
    // Reported: nothing is wrong with the sites. Seen from outside: three columns are late.
    for (const unit of ['440100', '440300']) {
      await asked(`reporter@${unit}`, `/units/${unit}/sections/${PERIOD}/submission`, {
        action: 'submit',
        sections: [{ ledger: 'incidents', version: 0 }],
        says: 'nothing-to-report',
      })
    }
    const seen = { subject: SITE, day: '2026-09-30', value: 3 }
    await asked('inspector@440000', '/observations', {
      observations: [
        { ...seen, unit: '440100', kind: 'columns-overdue' },
        { ...seen, unit: '440300', kind: 'columns-overdue' },
      ],
    })
    const board = `/discrepancies?period=${PERIOD}`
    screen = await mountScreen(DiscrepanciesPage, 'inspector@440000', board)
    const box = (name: RegExp) => screen.until(() => screen.find('checkbox', name))
    const updated = await box(/选择 广州市.*更新/)
    updated.click()
    const bar = () => screen.find('link', '起草整改通知')
    await screen.until(() => screen.text().includes('已选 1 项差异'))
    const others = [...document.querySelectorAll<HTMLElement>('input[type="checkbox"]')]
    const foreign = others.find((one) => one.closest('li')?.textContent?.includes('深圳市'))
    foreign?.click()
    await screen.until(() => screen.text().includes('所选差异分属 2 个单位'))
    expect(bar()).toBeUndefined()
    foreign?.click()
    await screen.until(() => screen.text().includes('已选 1 项差异'))
    const own = others.find(
      (one) => one !== updated && one.closest('li')?.textContent?.includes('广州市'),
    )
    own?.click()
    await screen.until(() => screen.text().includes('已选 2 项差异'))
    const to = new URL(bar()?.getAttribute('href') ?? '', SITE)
    const kinds = to.searchParams.get('observed')?.split(',').sort()
    expect(kinds).toEqual(['columns-overdue', 'columns-updated'])
    screen.close()

    screen = await mountScreen(NewNoticePage, 'inspector@440000', `${to.pathname}${to.search}`)
    await screen.until(() => screen.find('textbox', '失分原因'))
    const texts = [...document.querySelectorAll('textarea')].map(({ value }) => value)
    expect(texts.filter((text) => text.includes('监测')).length).toBe(2)
    expect((screen.get('textbox', '事项') as HTMLInputElement).value).toMatch(/等2项$/)
  })

  it('is no more offered once the observation was set aside', async () => {
    await asked(
      'chief-inspector@440000',
      `/units/440100/discrepancies/${PERIOD}/columns-updated/decision`,
      {
        decision: 'dismissed',
        because: '监测的不是该单位网站',
        observed: '60',
      },
    )
    screen = await mountScreen(DiscrepanciesPage, 'inspector@440000', `${OPEN}&state=all`)
    await screen.until(() => screen.find('dialog') && screen.text().includes('监测无效'))
    await screen.until(() => screen.text().includes('监测的不是该单位网站'))
    expect(screen.find('link', '起草整改通知')).toBeUndefined()
    expect(screen.find('checkbox', /选择 广州市/)).toBeUndefined()
  })

  it('offers no choice to those who write no notices', async () => {
    screen = await mountScreen(DiscrepanciesPage, 'reporter@440100', OPEN.split('&')[0])
    await screen.until(() => screen.text().includes('监测 60%'))
    expect(screen.find('checkbox')).toBeUndefined()
  })

  it('is seen from both sides', async () => {
    const said = {
      source: 'discrepancy' as const,
      observed: ['columns-updated' as const],
      period: PERIOD,
    }
    const body = draft({ ...said, facts: [fact] })
    const { rows } = await asked<{ rows: NoticeRow[] }>('inspector@440000', '/notices', body)
    screen = await mountScreen(DiscrepanciesPage, 'inspector@440000', OPEN)
    await screen.until(() => screen.find('link', '关于政策解读公开问题的整改通知'))
    expect(screen.text()).toContain('待批准')
    screen.close()
    screen = await mountScreen(NoticePage, 'inspector@440000', `/notices/440100/${rows[0]?.id}`)
    await screen.until(() => screen.find('link', /^监测差异：/))
    expect(screen.find('link', '政务动态')).toBeTruthy()
    expect(screen.get('link', 'Y0-01').getAttribute('href')).toContain('clause=Y0-01')
  })
})
