import { describe, expect, it } from 'vitest'
import { isBlankPage } from '#domain/checker/blank.ts'
import { isBlankFeed } from '#domain/checker/feed.ts'

describe('a blank column', () => {
  it.each(['通知公告\n暂无数据', '暂无相关信息！', '栏目正在建设中', '没有内容'])(
    'says so: %s',
    (text) => {
      expect(isBlankPage(text)).toBe(true)
    },
  )

  it('is not one that merely shows nothing: a script may fill it', () => {
    expect(isBlankPage('通知公告\n首页 | 联系我们')).toBe(false)
    expect(isBlankPage('')).toBe(false)
  })

  it('is not one that names a day, also where a part of it is empty', () => {
    expect(isBlankPage('关于召开会议的通知 2026-03-02\n相关附件：暂无内容')).toBe(false)
  })

  it('is a feed without an entry', () => {
    expect(isBlankFeed('<rss><channel><pubDate>x</pubDate></channel></rss>')).toBe(true)
    expect(isBlankFeed('<rss><channel><item/></channel></rss>')).toBe(false)
    expect(isBlankFeed('<html>暂无数据</html>')).toBe(false)
  })
})
