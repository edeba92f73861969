import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BulletinBody } from '#contract/bulletin-body.ts'
import type { HistoryReport } from '#contract/history.ts'
import type { SeriesBody } from '#contract/library.ts'
import { figuresIn } from '#domain/bulletin/content.ts'
import { keyOf } from '#domain/bulletin/figure.ts'
import type { FigureId } from '#domain/bulletin/figure.ts'
import { countUnitsChange, unitsChanged } from '#database/unit-batch.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { ask, lockQuarter, step } from '#tests/api/bulletin-desk.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { browserOf, settleScored } from '#tests/api/scored-province.ts'

describe.each(hosts)('published results in a series on $name', ({ open }) => {
  let host: OpenHost
  let chief: TestBrowser
  let issued: BulletinBody

  beforeEach(async () => {
    host = await open()
    await settleScored(host)
    await lockQuarter(host)
    chief = await browserOf(host, 'chief-inspector@440000')
    const office = await browserOf(host, 'inspector@440000')
    const practices = ['440100']
    const { id } = (await office.ask<BulletinBody>('POST', '/bulletins', ask({ practices }))).body
    await step(chief, id, 'review', { result: 'public' })
    await step(await browserOf(host, 'leader@440000'), id, 'signature', { act: 'sign' })
    issued = (await step(chief, id, 'issue')).body
  })
  afterEach(async () => {
    expect(host.faults).toEqual([])
    await host.close()
  })

  async function take(period: string, rows: readonly string[], source = '某府办函〔2025〕9号') {
    const text = ['单位,类别,发布会,方案,质量,总分,名次', ...rows].join('\r\n')
    const answer = await chief.ask<HistoryReport>('POST', '/history?mode=take', {
      title: `${period}成绩表`,
      source,
      period,
      scheme: { id: 'test', version: 1 },
      table: { name: 'table.csv', content: Buffer.from(text, 'utf8').toString('base64') },
    })
    expect(answer.body.table?.period).toBe(period)
  }
  async function series(figure: FigureId, who = chief) {
    const run = figuresIn(issued.content).find(
      ({ ref }) => ref.figure === figure && ref.unit === '440100',
    )
    if (!run) throw new Error(`no ${figure}`)
    const query = new URLSearchParams({ key: keyOf(run.ref) })
    return (await who.get<SeriesBody>(`/bulletins/${issued.id}/series?${query}`)).body
  }

  it('stand beside the bulletins as they were published, with their source', async () => {
    await take('2025-Q4', ['广州市,城市,40,30,18.5,88.5,1', '深圳市,城市,40,30,10,80,2'])
    await take('2025-Q3', ['广州市,城市,40,30,6,76.00,并列2'])
    // A yearly table is of another kind.
    await take('2025', ['广州市,城市,40,30,1,71,3'])
    const { points, published } = await series('unit-total')
    expect(points.map(({ period }) => period)).toEqual(['2026-Q3'])
    expect(published).toEqual([
      {
        table: {
          id: expect.any(String) as string,
          title: '2025-Q3成绩表',
          source: '某府办函〔2025〕9号',
        },
        period: '2025-Q3',
        printed: '76.00',
        amount: '76',
        scheme: { id: 'test', version: 1, name: { zh: '测试方案', en: '测试方案' } },
      },
      expect.objectContaining({ period: '2025-Q4', printed: '88.5' }),
    ])
    const ranks = (await series('unit-rank')).published
    expect(ranks.map(({ printed, amount }) => [printed, amount])).toEqual([
      ['并列2', '2'],
      ['1', '1'],
    ])
  })

  it('are not shown to those who may not read history', async () => {
    await take('2025-Q4', ['广州市,城市,40,30,18.5,88.5,1'])
    const reporter = await browserOf(host, 'reporter@440100')
    expect((await series('unit-total', reporter)).published).toEqual([])
  })

  it('say nothing of a unit whose name another unit bears too', async () => {
    await take('2025-Q4', ['广州市,城市,40,30,18.5,88.5,1'])
    expect((await series('unit-total')).published).toHaveLength(1)
    await host.storage.write(async ({ tx }) => {
      await tx.updateTable('unit').set({ name: '广州市' }).where('id', '=', '4401').execute()
      await countUnitsChange(tx, (await unitsChanged(tx)) + 1)
    })
    expect((await series('unit-total')).published).toEqual([])
  })
})
