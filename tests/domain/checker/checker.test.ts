import { describe, expect, it } from 'vitest'
import { isOverdue } from '#domain/checker/columns.ts'
import { datesIn } from '#domain/checker/dates.ts'
import { datesInFeed, isFeed } from '#domain/checker/feed.ts'
import { mayVisit, readRobots } from '#domain/checker/robots.ts'
import { minuteOf, nextRunAt } from '#domain/checker/schedule.ts'
import { isOpen, mayBlameSite } from '#domain/checker/verdict.ts'
import { failureShare } from '#domain/checker/week.ts'

const TODAY = '2026-11-22'
const HOUR = 3_600_000

describe('the days that a list page names', () => {
  /** Three are a list. */
  const list = '甲 2026-01-03 乙 2026-01-02 丙 2026-01-01 '
  it.each([
    ['市政府召开会议 2026-11-20', ['2026-11-20']],
    ['2026年11月2日 通知', ['2026-11-02']],
    ['2026/1/5 和 2026.10.31', ['2026-01-05', '2026-10-31']],
    ['2026年 11 月 20 日', ['2026-11-20']],
    // To come: announced, not published.
    ['报名截至2026-12-01', []],
    ['2026-13-01 2026-02-30', []],
    // Numbers of documents, telephones and versions are no days.
    ['020-2026-11-20-1', []],
    ['粤府〔2026〕11号', []],
    // A clock in the head of the page is as young as ever.
    ['今天是2026年11月22日 星期日 通知 2026-10-01', ['2026-10-01']],
    ['当前时间：2026-11-22', []],
  ])('%s', (text, days) => {
    expect(datesIn(list + text, TODAY).slice(3)).toEqual(days)
  })

  it('are no list when they are fewer than three: a footer has a day too', () => {
    expect(datesIn('版权所有 2019-01-01', TODAY)).toEqual([])
    expect(datesIn('2019-01-01 2019-01-01', TODAY)).toEqual([])
  })
})

describe('the days of a feed', () => {
  it('are those of its entries, not of its head', () => {
    const rss =
      '<?xml version="1.0"?><rss><channel><pubDate>Sun, 22 Nov 2026 08:00:00 +0800</pubDate>' +
      '<item><pubDate>Fri, 6 Nov 2026 09:00:00 +0800</pubDate></item></channel></rss>'
    expect(isFeed(rss)).toBe(true)
    expect(datesInFeed(rss, TODAY)).toEqual(['2026-11-06'])
    const atom =
      '<feed xmlns="http://www.w3.org/2005/Atom"><updated>2026-11-22T00:00:00Z</updated>' +
      '<entry><updated>2026-11-20T08:00:00+08:00</updated></entry></feed>'
    expect(datesInFeed(atom, TODAY)).toEqual(['2026-11-20'])
    expect(datesInFeed('<rss><channel/></rss>', TODAY)).toEqual([])
    expect(isFeed('<html><body>rss</body></html>')).toBe(false)
  })
})

describe('columns', () => {
  it.each([
    // Two weeks before 22 November is 8 November: that day is not more than two weeks ago.
    ['news', '2026-11-08', false],
    ['news', '2026-11-07', true],
    // Six months before 22 November is 22 May.
    ['notices', '2026-05-22', false],
    ['policies', '2026-05-21', true],
    ['other', '2020-01-01', false],
  ] as const)('%s last updated on %s: overdue %s', (kind, last, overdue) => {
    expect(isOverdue(kind, last, TODAY)).toBe(overdue)
  })

  it('know months of unequal length', () => {
    // 31 August less six months: February has no 31st, so its last day counts.
    expect(isOverdue('notices', '2026-02-28', '2026-08-31')).toBe(false)
    expect(isOverdue('notices', '2026-02-27', '2026-08-31')).toBe(true)
  })
})

describe('a week of visits', () => {
  const week = (visits: number, failed: number) =>
    [16, 17, 18, 19, 20, 21, 22].map((date) => ({ day: `2026-11-${date}`, visits, failed }))

  it('is the share of failed visits', () => {
    // 1 of 24 on each of seven days: 4.1666… %.
    expect(failureShare(week(24, 1), TODAY)).toBe(4.17)
    expect(failureShare(week(20, 1), TODAY)).toBe(5)
  })

  it('proves nothing with fewer than 20 visits on any day', () => {
    expect(failureShare(week(19, 19), TODAY)).toBeUndefined()
    expect(failureShare(week(24, 1).slice(1), TODAY)).toBeUndefined()
  })
})

describe('the schedule', () => {
  it('has a minute for each target that stays, spread over the interval', () => {
    expect(minuteOf('a', 6)).toBe(minuteOf('a', 6))
    const minutes = Array.from({ length: 200 }, (_, one) => minuteOf(`target-${one}`, 1))
    expect(new Set(minutes).size).toBeGreaterThan(50)
    expect(Math.max(...minutes)).toBeLessThan(60)
  })

  it('comes again after the interval, and does not make up for an outage', () => {
    const first = nextRunAt('a', 6, Date.parse('2026-11-22T00:00:00Z'))
    expect(nextRunAt('a', 6, first)).toBe(first + 6 * HOUR)
    expect(nextRunAt('a', 6, first - 1)).toBe(first)
    expect(nextRunAt('a', 6, first + 100 * HOUR)).toBeGreaterThan(first + 100 * HOUR)
    expect(nextRunAt('a', 6, first + 100 * HOUR)).toBeLessThanOrEqual(first + 106 * HOUR)
  })
})

describe('robots.txt', () => {
  const robots = readRobots(
    'User-agent: *\nDisallow: /admin\nAllow: /admin/open\nDisallow: /*.pdf$\nCrawl-delay: 3\n\n' +
      'User-agent: other\nDisallow: /\n',
    'gongxin-checker',
  )

  it.each([
    ['/', true],
    ['/admin/x', false],
    ['/admin/open/x', true],
    ['/a/b.pdf', false],
    ['/a/b.pdf?x', true],
  ])('%s: %s', (path, may) => {
    expect(mayVisit(robots, path)).toBe(may)
  })

  it('asks for pauses, and may name us', () => {
    expect(robots.delay).toBe(3)
    const named = readRobots(
      'user-agent: *\nallow: /\nuser-agent: gongxin-checker\ndisallow: /',
      'gongxin-checker',
    )
    expect(mayVisit(named, '/')).toBe(false)
    expect(mayVisit(readRobots('<html>not found</html>', 'gongxin-checker'), '/')).toBe(true)
  })

  it('takes no long time over a rule made to', () => {
    const hostile = readRobots(`user-agent: *\ndisallow: /${'*a'.repeat(5000)}$`, 'x')
    expect(mayVisit(hostile, `/${'a'.repeat(4000)}`)).toBe(true)
  })
})

describe('whose failure it is', () => {
  it.each([
    ['timeout', null, true],
    ['unreachable', null, true],
    ['http-status', 500, true],
    ['http-status', 404, true],
    // Programs are kept out, or come too often: nothing that a visitor meets.
    ['http-status', 403, false],
    ['http-status', 429, false],
    ['address-refused', null, false],
    ['host-not-allowed', null, false],
    ['too-large', 200, false],
  ] as const)('%s %s: may blame the site %s', (because, status, may) => {
    expect(mayBlameSite(because, status)).toBe(may)
  })

  it('a page too long is open all the same', () => {
    expect(isOpen('too-large', 200)).toBe(true)
    expect(isOpen('too-large', 502)).toBe(false)
  })
})
