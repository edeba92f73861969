import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BulletinBody } from '#contract/bulletin-body.ts'
import type { BulletinCommentBody } from '#contract/bulletin-comment.ts'
import { EVERYTHING } from '#domain/access.ts'
import { blockText, text } from '#domain/bulletin/content.ts'
import type { BulletinContent } from '#domain/bulletin/content.ts'
import { frozenText } from '#domain/bulletin/freeze.ts'
import { findBulletin } from '#database/bulletin.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { ask, lockQuarter, step } from '#tests/api/bulletin-desk.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { browserOf, settleScored } from '#tests/api/scored-province.ts'

interface Comments {
  rows: BulletinCommentBody[]
  mayWrite: boolean
}

describe.each(hosts)('comments on bulletins on $name', ({ open }) => {
  let host: OpenHost
  let office: TestBrowser
  let chief: TestBrowser
  let leader: TestBrowser
  let one: BulletinBody

  beforeEach(async () => {
    host = await open({ idleMinutes: 200_000, sessionHours: 4000 })
    await settleScored(host)
    await lockQuarter(host)
    office = await browserOf(host, 'inspector@440000')
    chief = await browserOf(host, 'chief-inspector@440000')
    leader = await browserOf(host, 'leader@440000')
    one = (await office.ask<BulletinBody>('POST', '/bulletins', ask())).body
  })
  afterEach(async () => {
    expect(host.faults).toEqual([])
    await host.close()
  })

  const path = () => `/bulletins/${one.id}/comments`
  const list = async (who: TestBrowser) => (await who.get<Comments>(path())).body
  const comment = (who: TestBrowser, on: object, said = '请核实') =>
    who.ask<BulletinCommentBody>('POST', path(), { on, text: said })
  const answer = (who: TestBrowser, id: string, act: string, said = '') =>
    who.ask<BulletinCommentBody>('POST', `${path()}/${id}/entries`, { act, text: said })
  const first = () => {
    const [block] = one.content.blocks
    if (!block) throw new Error('it has no text')
    return { id: block.id, text: blockText(block) }
  }
  /** On the first four characters of the text. */
  const passage = () => {
    const { id, text: all } = first()
    return { kind: 'passage', block: id, from: 0, to: 4, text: all.slice(0, 4) }
  }
  const withFirst = (said: string): BulletinContent => ({
    ...one.content,
    blocks: one.content.blocks.map((block, at) =>
      at === 0 ? { ...block, runs: [text(said)] } : block,
    ),
  })
  async function save(content: BulletinContent, who = office) {
    const { version } = (await who.get<BulletinBody>(`/bulletins/${one.id}`)).body
    return who.ask<BulletinBody>('PUT', `/bulletins/${one.id}`, { version, content })
  }

  it('have author, time, replies, and are resolved and opened again', async () => {
    const { id, ...made } = (await comment(chief, passage())).body
    expect(made).toMatchObject({
      state: 'open',
      quote: passage().text,
      entries: [{ act: 'comment', by: 'chief-inspector@440000', text: '请核实' }],
    })
    await answer(office, id, 'reply', '已核实')
    expect((await answer(office, id, 'reply', ' ')).problem.code).toBe('invalid-input')
    expect((await answer(chief, id, 'resolve')).body.state).toBe('resolved')
    // A moment later somebody else resolves it too, and sees that it is.
    expect((await answer(office, id, 'resolve')).problem).toMatchObject({
      code: 'changed-meanwhile',
      current: { state: 'resolved' },
    })
    const again = await answer(office, id, 'reopen', '仍有出入')
    expect(again.body.entries.map(({ act, text: said }) => [act, said])).toEqual([
      ['comment', '请核实'],
      ['reply', '已核实'],
      ['resolve', ''],
      ['reopen', '仍有出入'],
    ])
    expect((await comment(leader, { kind: 'document' }, '总体同意')).body.quote).toBe('')
    expect((await list(office)).rows).toHaveLength(2)
  })

  it('are for those who work on it, not for readers', async () => {
    const { id } = (await comment(chief, passage())).body
    await answer(chief, id, 'resolve')
    await step(chief, one.id, 'review', { result: 'public' })
    await step(leader, one.id, 'signature', { act: 'sign' })
    await step(chief, one.id, 'issue')
    const reader = await browserOf(host, 'reporter@440100')
    expect((await reader.get(`/bulletins/${one.id}`)).status).toBe(200)
    expect((await reader.get(path())).problem.code).toBe('out-of-scope')
    expect((await comment(reader, { kind: 'document' })).problem.code).toBe('out-of-scope')
    // What is issued is not commented on any more; what was said stays on record.
    expect((await comment(chief, { kind: 'document' })).problem.code).toBe('bulletin-state')
    expect((await answer(chief, id, 'reopen')).problem.code).toBe('bulletin-state')
    expect(await list(chief)).toMatchObject({ mayWrite: false, rows: [{ id }] })
  })

  it('move with their passage, and say when it is gone', async () => {
    const { text: all } = first()
    await comment(chief, passage())
    await save(withFirst(`特此通报。${all}`))
    expect((await list(chief)).rows[0]?.anchor).toEqual({ ...passage(), from: 5, to: 9 })
    await save(withFirst(all.slice(4)))
    expect((await list(chief)).rows[0]).toMatchObject({
      anchor: { kind: 'gone' },
      quote: passage().text,
    })
    await save(withFirst(all))
    expect((await list(chief)).rows[0]?.anchor).toEqual(passage())
  })

  it('stand in the way of no save, and no save in theirs', async () => {
    const edited = withFirst('甲乙丙丁。')
    const [kept, made] = await Promise.all([
      office.ask<BulletinBody>('PUT', `/bulletins/${one.id}`, { version: 1, content: edited }),
      comment(chief, passage()),
    ])
    expect([kept.status, made.status]).toEqual([200, 200])
    expect(kept.body.version).toBe(2)
    expect((await list(chief)).rows).toHaveLength(1)
    const later = await comment(chief, passage())
    expect(later.body).toMatchObject({ anchor: { kind: 'gone' }, quote: passage().text })
    expect((await comment(chief, { kind: 'block', block: 'none' })).problem.code).toBe('not-found')
  })

  it('warn before the review while they are open, and are no part of what is issued', async () => {
    const { id } = (await comment(office, passage(), '此处存疑')).body
    const read = async () => (await chief.get<BulletinBody>(`/bulletins/${one.id}`)).body
    expect((await read()).findings).toContainEqual({
      code: 'open-comment',
      severity: 'warning',
      place: first().id,
      params: { by: 'inspector@440000', text: '此处存疑' },
    })
    await step(chief, one.id, 'review', { result: 'public' })
    await answer(office, id, 'resolve', '已改')
    expect((await read()).findings.map(({ code }) => code)).not.toContain('open-comment')
    await step(leader, one.id, 'signature', { act: 'sign' })
    const { body } = await step(chief, one.id, 'issue')
    expect(body.state).toBe('issued')
    const reach = { scope: EVERYTHING, drafts: [EVERYTHING] }
    const found = await findBulletin(host.storage.read, reach, one.id)
    const { number, content, evidence, head, digest } = found ?? {}
    if (!number || !content || !evidence || !head) throw new Error('it is not sealed')
    const sealed = frozenText({ number, content, evidence, head })
    expect(host.deps.digest(sealed)).toBe(digest)
    const paper = await chief.get(`/bulletins/${one.id}/paper`)
    for (const said of [sealed, JSON.stringify(paper.body)]) expect(said).not.toContain('此处存疑')
  })
})
