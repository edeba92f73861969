import { describe, expect, it } from 'vitest'
import { copyEntry } from '#domain/facts/copy-entry.ts'
import { differencesOf, mergeEntry } from '#domain/facts/merge-entry.ts'
import { ledgerOf } from '#domain/ledgers/all.ts'

describe('two people who changed one entry', () => {
  const base = { title: '发布会', topic: 'key-work', hostName: null }
  const fields = ['title', 'topic', 'hostName', 'link']

  it('look at what the other changed, and know where both did', () => {
    const mine = { ...base, title: '我的标题', hostName: '我填的' }
    const theirs = { title: '他的标题', topic: 'hot-topic' }
    // title: both. topic: only the other. hostName: only me, so it stays. link: nobody.
    expect(differencesOf(fields, base, mine, theirs)).toEqual([
      { field: 'title', both: true },
      { field: 'topic', both: false },
    ])
  })

  it('have nothing to choose where both wrote the same, or only one wrote', () => {
    expect(differencesOf(fields, base, { ...base, title: '同' }, { ...base, title: '同' })).toEqual(
      [],
    )
    expect(differencesOf(fields, base, { ...base, title: '我的' }, base)).toEqual([])
  })

  it('see a field that the other emptied', () => {
    expect(differencesOf(fields, base, base, { title: '发布会' })).toEqual([
      { field: 'topic', both: false },
    ])
    expect(mergeEntry(base, { title: '发布会' }, ['topic'])).toEqual({ ...base, topic: null })
  })

  it('go on with the other’s values in the fields chosen, and their own in the rest', () => {
    const theirs = { title: '他的标题', topic: 'hot-topic' }
    expect(mergeEntry({ ...base, title: '我的标题' }, theirs, ['topic'])).toEqual({
      title: '我的标题',
      topic: 'hot-topic',
      hostName: null,
    })
  })
})

describe('a copy of an entry', () => {
  it('of an event has neither its day nor its proof', () => {
    const values = {
      day: '2026-10-08',
      title: '发布会',
      host: 'own',
      link: 'https://www.gd.gov.cn/1',
    }
    expect(copyEntry(ledgerOf('press-events'), values)).toEqual({ title: '发布会', host: 'own' })
  })

  it('of what lasts keeps its address, and leaves its days out', () => {
    const ledger = ledgerOf('new-media-accounts')
    const links = Object.entries(ledger.fields).filter(([, { kind }]) => kind === 'link')
    const address = Object.fromEntries(links.map(([key]) => [key, 'https://weibo.com/1']))
    expect(links).not.toEqual([])
    expect(copyEntry(ledger, { [ledger.dayField]: '2026-01-01', ...address })).toEqual(address)
  })
})
