import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readSetting, saveSetting } from '#database/setting.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'

describe.each(hosts)('storage on $name', ({ open }) => {
  let host: OpenHost

  beforeEach(async () => {
    host = await open()
  })
  afterEach(() => host.close())

  const save = (name: string, value = 'x') =>
    host.storage.write(({ tx }) => saveSetting(tx, name, value))
  const fail = (name: string) =>
    host.storage.write(async ({ tx, chain }) => {
      await saveSetting(tx, name, 'x')
      chain.seq += 100
      throw new Error(`${name} fails`)
    })
  const names = async () =>
    (await host.storage.read.selectFrom('setting').select('name').orderBy('name').execute()).map(
      ({ name }) => name,
    )

  it('holds what a unit of work wrote, once it is answered', async () => {
    await save('a', '1')
    expect(await readSetting(host.storage.read, 'a')).toBe('1')
  })

  it('answers what the work gave', async () => {
    expect(await host.storage.write(async () => 42)).toBe(42)
  })

  it('undoes all of a work that fails, alone or among others', async () => {
    await expect(fail('alone')).rejects.toThrow('alone fails')
    const settled = await Promise.allSettled([
      save('a'),
      fail('b'),
      save('c'),
      fail('d'),
      save('e'),
    ])
    expect(settled.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'rejected',
      'fulfilled',
    ])
    expect(await names()).toEqual(['a', 'c', 'e'])
  })

  it('undoes a work that the database refuses, and goes on with the others', async () => {
    const twice = host.storage.write(async ({ tx }) => {
      for (const value of ['1', '2']) {
        await tx.insertInto('setting').values({ name: 'twice', value }).execute()
      }
    })
    const settled = await Promise.allSettled([save('a'), twice, save('b')])
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(await names()).toEqual(['a', 'b'])
  })

  it('keeps the end of the audit chain where the last good work left it', async () => {
    const move = () =>
      host.storage.write(async ({ chain }) => {
        chain.seq += 1
        chain.hash = `hash ${chain.seq}`
        return chain.seq
      })
    const settled = await Promise.allSettled([move(), fail('b'), move()])
    expect(settled.map((each) => (each.status === 'fulfilled' ? each.value : 'failed'))).toEqual([
      1,
      'failed',
      2,
    ])
    const head = await host.storage.read.selectFrom('audit_head').selectAll().execute()
    expect(head).toEqual([{ id: 1, seq: 2, hash: 'hash 2' }])
  })

  it('does a thousand works that come at once, each one wholly', async () => {
    const works = Array.from({ length: 1000 }, (_, at) => save(`name-${at}`, String(at)))
    await Promise.all(works)
    expect(await names()).toHaveLength(1000)
  })

  it('takes more after a work that failed', async () => {
    await expect(fail('a')).rejects.toThrow('a fails')
    await save('b')
    expect(await names()).toEqual(['b'])
  })
})
