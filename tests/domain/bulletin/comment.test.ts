import { describe, expect, it } from 'vitest'
import { anchorAt, movedAnchor } from '#domain/bulletin/comment.ts'
import type { Anchor } from '#domain/bulletin/comment.ts'
import { text } from '#domain/bulletin/content.ts'
import type { Block } from '#domain/bulletin/content.ts'

type Said = readonly [id: string, text: string]
const blocks = (...texts: readonly Said[]): Block[] =>
  texts.map(([id, said]) => ({ id, kind: 'paragraph', part: 'basis', runs: [text(said)] }))

/** On 平均得分 of “本期平均得分80分。”, characters 2 to 6. */
const BEFORE = blocks(['a', '本期平均得分80分。'], ['b', '各单位要认真整改。'])
const ON_MEAN: Anchor = { kind: 'passage', block: 'a', from: 2, to: 6, text: '平均得分' }
const moved = (...texts: readonly Said[]) => movedAnchor(ON_MEAN, BEFORE, blocks(...texts))
const B = ['b', '各单位要认真整改。'] as const

describe('a comment on a passage', () => {
  it('stays where it is while something behind it changes, or elsewhere', () => {
    expect(moved(['a', '本期平均得分80.5分，较上期提高。'], B)).toEqual(ON_MEAN)
    expect(moved(['a', '本期平均得分80分。'], ['b', '别的'])).toEqual(ON_MEAN)
  })

  it('moves with its words when something before them changes', () => {
    // Two characters more in front.
    expect(moved(['a', '2026年本期平均得分80分。'], B)).toEqual({ ...ON_MEAN, from: 7, to: 11 })
    expect(moved(['a', '平均得分80分。'], B)).toEqual({ ...ON_MEAN, from: 0, to: 4 })
  })

  it('grows and shrinks with what is changed inside it', () => {
    // 平均[总]得分: one character more.
    expect(moved(['a', '本期平均总得分80分。'], B)).toEqual({
      ...ON_MEAN,
      to: 7,
      text: '平均总得分',
    })
    expect(moved(['a', '本期平分80分。'], B)).toEqual({ ...ON_MEAN, to: 4, text: '平分' })
    // 期平 is replaced: what is left of the passage begins where the new words do.
    expect(moved(['a', '本次均得分80分。'], B)).toMatchObject({ from: 1, to: 5, text: '次均得分' })
  })

  it('is gone with its words, and back with them', () => {
    const gone = moved(['a', '本期80分。'], B)
    expect(gone).toEqual({ kind: 'gone', text: '平均得分' })
    expect(movedAnchor(gone, blocks(['a', '本期80分。'], B), BEFORE)).toEqual(ON_MEAN)
    expect(moved(B)).toEqual({ kind: 'gone', text: '平均得分' })
  })

  it('follows words that are cut out and put in elsewhere, or split off into a block of their own', () => {
    const elsewhere = moved(['a', '本期80分。'], ['b', '各单位平均得分要提高。'])
    expect(elsewhere).toEqual({ ...ON_MEAN, block: 'b', from: 3, to: 7 })
    expect(moved(['a', '本期'], ['n', '平均得分80分。'], B)).toEqual({
      ...ON_MEAN,
      block: 'n',
      from: 0,
      to: 4,
    })
  })

  it('is put where the words stand now when somebody was faster', () => {
    const asked = { block: 'a', from: 2, to: 6, text: '平均得分' }
    expect(anchorAt(asked, BEFORE)).toEqual(ON_MEAN)
    expect(anchorAt(asked, blocks(['a', '平均得分80分。']))).toMatchObject({ from: 0, to: 4 })
    expect(anchorAt(asked, blocks(['a', '没有了。']))).toEqual({ kind: 'gone', text: '平均得分' })
  })
})

describe('a comment on a block', () => {
  const on: Anchor = { kind: 'block', block: 'b', text: '各单位要认真整改。' }

  it('stays on it whatever it says, and is gone with it', () => {
    expect(movedAnchor(on, BEFORE, blocks(['b', '要整改。']))).toEqual({ ...on, text: '要整改。' })
    expect(movedAnchor(on, BEFORE, blocks(['a', '本期平均得分80分。']))).toEqual({
      kind: 'gone',
      text: on.text,
    })
  })

  it('stays on the whole document for ever', () => {
    const whole: Anchor = { kind: 'document' }
    expect(movedAnchor(whole, BEFORE, [])).toEqual(whole)
  })
})
