import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#domain/calendar/day.ts'
import { readEvidence } from '#domain/facts/evidence.ts'
import { readChoices, readYesNo } from '#domain/facts/read-choice.ts'
import { readDay } from '#domain/facts/read-day.ts'
import { readInstant } from '#domain/facts/read-instant.ts'
import { readLink } from '#domain/facts/read-link.ts'
import { readAmount, readCount } from '#domain/facts/read-number.ts'
import { readPeople } from '#domain/facts/read-people.ts'
import { pressEvents } from '#domain/ledgers/press-events.ts'
import { websiteUpdates } from '#domain/ledgers/website-updates.ts'

const { capacities } = pressEvents.fields.attendees
const { choices: forms } = websiteUpdates.fields.forms
const items = { max: 1_000_000, unit: { zh: '条', en: 'items' } }
const percent = { max: 100, decimals: 2, unit: { zh: '%', en: '%' } }

const codeOf = (reading: object): string | undefined =>
  'code' in reading ? String(reading.code) : undefined
const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))

const anyDay = fc.integer({ min: 0, max: 50_000 }).map((days) => addDays('2000-01-01', days))

describe('a day as it is written', () => {
  it.each([
    '2026-03-05',
    '2026-3-5',
    '2026/3/5',
    '2026/03/05',
    '2026.3.5',
    '20260305',
    '2026年3月5日',
    '2026年03月05日',
    '2026 年 3 月 5 日',
    '2026年3月5号',
    '2026年3月5日（星期四）',
    '2026-03-05 星期四',
    '二〇二六年三月五日',
    '２０２６年３月５日',
    '２０２６－０３－０５',
    ' 2026-03-05\u3000',
    '\ufeff2026-03-05',
    '2026-03-05 00:00:00',
    '2026-03-05T00:00:00.000Z',
  ])('%s is the fifth of March', (text) => {
    expect(readDay(text)).toEqual({ value: '2026-03-05' })
  })

  it('reads Chinese numbers with tens', () => {
    expect(readDay('二〇二六年十二月三十一日')).toEqual({ value: '2026-12-31' })
    expect(readDay('二○二六年十月二十日')).toEqual({ value: '2026-10-20' })
    expect(readDay('二零二六年十一月十五日')).toEqual({ value: '2026-11-15' })
  })

  it.each([
    '2026-02-29',
    '2026年13月1日',
    '2026年3月',
    '3月5日',
    '20261301',
    '202603051',
    '2026年3/5',
    '去年三月',
    '',
  ])('%s is no day', (text) => expect(codeOf(readDay(text))).toBe('not-a-day'))

  it.each(['3/5/2026', '05-03-2026', '5.3.26', '26/3/5', '26年3月5日'])(
    'does not guess the order of %s',
    (text) => {
      expect(codeOf(readDay(text))).toBe('ambiguous-day')
    },
  )

  it('reads back every day in every form', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const [year = '', month = '', date = ''] = day.split('-')
        const [m, d] = [Number(month), Number(date)]
        const ways = [
          day,
          `${year}/${m}/${d}`,
          `${year}.${m}.${d}`,
          `${year}年${m}月${d}日`,
          year + month + date,
        ]
        for (const way of [...ways, ...ways.map(fullWidth)])
          expect(readDay(way)).toEqual({ value: day })
      }),
    )
  })

  it('never throws, whatever is typed', () => {
    const typed = fc.oneof(fc.string({ unit: 'binary' }), fc.anything())
    fc.assert(
      fc.property(typed, (raw) => {
        expect(Object.keys(readDay(raw))).toHaveLength('value' in readDay(raw) ? 1 : 2)
        expect(Object.keys(readInstant(raw))).toHaveLength('value' in readInstant(raw) ? 1 : 2)
      }),
    )
  })
})

describe('an instant as it is written', () => {
  it.each([
    ['2026-03-05T09:40+08:00', '09:40'],
    ['2026-03-05 9:40', '09:40'],
    ['2026-03-05 09:40:59', '09:40'],
    ['2026/3/5 9:40', '09:40'],
    ['2026年3月5日9时40分', '09:40'],
    ['2026年3月5日 9时', '09:00'],
    ['2026年3月5日上午9点40分', '09:40'],
    ['2026年3月5日 下午3点半', '15:30'],
    ['2026.3.5 下午3：20', '15:20'],
    ['2026-03-05 3:20 pm', '15:20'],
    ['2026-03-05 12:10 am', '00:10'],
    ['2026-03-05 凌晨12:10', '00:10'],
    ['2026-03-05 中午12时10分', '12:10'],
    ['２０２６－３－５　１７：０５', '17:05'],
  ])('%s is %s', (text, time) => {
    expect(readInstant(text)).toEqual({ value: `2026-03-05T${time}+08:00` })
  })

  it('moves other offsets to Beijing time', () => {
    // 20:30 UTC is 04:30 of the next day at +08:00; 23:30-05:00 is 12:30 of the next day.
    expect(readInstant('2026-12-31T20:30Z')).toEqual({ value: '2027-01-01T04:30+08:00' })
    expect(readInstant('2026-03-05T23:30-05:00')).toEqual({ value: '2026-03-06T12:30+08:00' })
    // 02:00 at +09:00 is 01:00 at +08:00; 00:30 at +09:30 is 23:00 of the day before.
    expect(readInstant('2026-03-05T02:00+09:00')).toEqual({ value: '2026-03-05T01:00+08:00' })
    expect(readInstant('2026-03-05T00:30+0930')).toEqual({ value: '2026-03-04T23:00+08:00' })
  })

  it.each([
    '2026-03-05',
    '2026-03-05 24:00',
    '2026-03-05 9:60',
    '9:40',
    '2026-03-05 晚上12点',
    '2026-03-05 9:405',
    '2026-02-30 9:40',
  ])('%s is none', (text) => expect(codeOf(readInstant(text))).toBe('not-an-instant'))

  it('reads back every minute', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 1439 }), (day, minute) => {
        const two = (n: number) => String(n).padStart(2, '0')
        const [hours, minutes] = [Math.floor(minute / 60), minute % 60]
        const value = `${day}T${two(hours)}:${two(minutes)}+08:00`
        expect(readInstant(value)).toEqual({ value })
        expect(readInstant(`${day} ${hours}时${minutes}分`)).toEqual({ value })
      }),
    )
  })
})

describe('a number as it is written', () => {
  it.each([
    [12, 12],
    ['12', 12],
    ['１２', 12],
    [' 12 条', 12],
    ['12 Items', 12],
    ['1,234', 1234],
    ['１，２３４', 1234],
    ['1.2万', 12_000],
    ['12.0', 12],
    ['0', 0],
  ])('%s counts %d', (raw, value) => expect(readCount(raw, items)).toEqual({ value }))

  it.each([
    ['十二', 'not-a-number'],
    ['约12', 'not-a-number'],
    ['1,23', 'not-a-number'],
    ['', 'not-a-number'],
    ['-1', 'negative'],
    [-1, 'negative'],
    ['1.5', 'not-whole'],
    [1.5, 'not-whole'],
    ['1000001', 'too-big'],
    [Number.NaN, 'not-a-number'],
    [true, 'not-a-number'],
    ['1e3', 'not-a-number'],
  ])('%s is refused as %s', (raw, code) => expect(codeOf(readCount(raw, items))).toBe(code))

  it('keeps amounts as exact decimals', () => {
    expect(readAmount('3.50%', percent)).toEqual({ value: '3.5' })
    expect(readAmount(0.1, percent)).toEqual({ value: '0.1' })
    expect(readAmount('１２．３４％', percent)).toEqual({ value: '12.34' })
    expect(readAmount(100, percent)).toEqual({ value: '100' })
    expect(codeOf(readAmount('1.234', percent))).toBe('too-many-decimals')
    expect(codeOf(readAmount('1/3', percent))).toBe('too-many-decimals')
    expect(codeOf(readAmount('100.01', percent))).toBe('too-big')
  })

  it('reads back every count, grouped or not', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (n) => {
        for (const way of [String(n), n.toLocaleString('en'), fullWidth(String(n)), `${n}条`]) {
          expect(readCount(way, items)).toEqual({ value: n })
        }
      }),
    )
  })
})

describe('a link', () => {
  it.each([
    'https://www.gd.gov.cn/gkmlpt/content/4/1.html?id=1&x=%E4%B8%AD#top',
    'http://10.1.2.3:8080/a',
    'https://例子.政务/公告/一',
    'HTTPS://WWW.GD.GOV.CN',
  ])('%s is one', (text) => expect(readLink(text)).toEqual({ value: text }))

  it.each([
    ['www.gd.gov.cn', 'not-http'],
    ['javascript:alert(1)', 'not-http'],
    ['data:text/html,x', 'not-http'],
    ['file:///etc/hosts', 'not-http'],
    [' ｊａｖａｓｃｒｉｐｔ：alert(1)', 'not-http'],
    ['ftp://gd.gov.cn/a', 'not-http'],
    ['https://', 'not-a-link'],
    ['https://localhost/a', 'not-a-link'],
    ['https://user:pass@gd.gov.cn', 'not-a-link'],
    ['https://gd.gov.cn/a b', 'not-a-link'],
    ['https://gd.gov.cn/"onclick="x', 'not-a-link'],
    [42, 'not-a-link'],
  ])('%s is none', (raw, code) => expect(codeOf(readLink(raw))).toBe(code))
})

describe('choices', () => {
  it('are read by id or words, with any separator, in the order of the list', () => {
    expect(readChoices('视频、文字；图表', forms)).toEqual({ value: ['text', 'charts', 'video'] })
    expect(readChoices('Video, text', forms)).toEqual({ value: ['text', 'video'] })
    expect(readChoices(['video'], forms)).toEqual({ value: ['video'] })
    expect(readChoices('文字；', forms)).toEqual({ value: ['text'] })
  })

  it('are refused when unknown or named twice', () => {
    expect(codeOf(readChoices('文字、漫画', forms))).toBe('not-a-choice')
    expect(codeOf(readChoices('文字、Text', forms))).toBe('repeated-choice')
    expect(codeOf(readChoices('constructor', forms))).toBe('not-a-choice')
    expect(codeOf(readChoices([1], forms))).toBe('not-a-choice')
  })

  it('of yes and no have many words', () => {
    for (const yes of ['是', '有', '√', 'YES', 'y', true, 1, '１'])
      expect(readYesNo(yes)).toEqual({ value: true })
    for (const no of ['否', '无', '×', 'No', false, 0])
      expect(readYesNo(no)).toEqual({ value: false })
    expect(codeOf(readYesNo('可能'))).toBe('not-yes-no')
  })
})

describe('people', () => {
  const two = [
    { name: '张三', capacity: 'principal-head' },
    { name: '李四', capacity: 'spokesperson' },
  ]
  const rule = { capacities, max: 3 }

  it.each([
    '张三（主要负责同志）；李四（新闻发言人）',
    '张三(主要负责同志)、李四(新闻发言人)',
    '张三：主要负责同志\n李四：新闻发言人',
    '张三 主要负责同志；李四 新闻发言人；',
    '张三（Principal head）；李四（spokesperson）',
  ])('%s names two', (text) => expect(readPeople(text, rule)).toEqual({ value: two }))

  it('may come as a list', () => expect(readPeople(two, rule)).toEqual({ value: two }))

  it.each([
    ['张三', 'capacity-missing'],
    ['张三（）', 'capacity-missing'],
    ['张三（司机）', 'not-a-capacity'],
    ['张三（新闻发言人）；张三（其他人员）', 'repeated-person'],
    ['甲（其他人员）；乙（其他人员）；丙（其他人员）；丁（其他人员）', 'too-many-people'],
    [[{ name: '张三' }], 'not-people'],
    [[null], 'not-people'],
    [7, 'not-people'],
  ])('%s is refused', (raw, code) => expect(codeOf(readPeople(raw, rule))).toBe(code))
})

describe('a cell of evidence', () => {
  it('holds links and numbers of documents, brackets as keyboards have them', () => {
    expect(readEvidence('https://gd.gov.cn/1；粤府办[2026]第12号')).toEqual({
      evidence: [
        { kind: 'link', url: 'https://gd.gov.cn/1' },
        { kind: 'document', number: '粤府办〔2026〕12号' },
      ],
      unreadable: [],
    })
  })

  it('says what it cannot read', () => {
    expect(readEvidence('见附件；粤交〔2026〕3号').unreadable).toEqual(['见附件'])
  })
})
