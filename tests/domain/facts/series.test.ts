import { describe, expect, it } from 'vitest'
import { copyEntry } from '#domain/facts/copy-entry.ts'
import { withoutSuccessor } from '#domain/facts/series.ts'
import { ledgerOf } from '#domain/ledgers/all.ts'

const inquiries = ledgerOf('inquiries')
const mailbox = (name: string, day: string) => ({
  values: { day, channel: 'leaders-mailbox', name, received: 12, answered: 10, pending: 2 },
})

describe('entries that come back each period', () => {
  const before = [mailbox('厅长信箱', '2026-06-30'), mailbox('政策咨询', '2026-06-30')]

  it('lack a successor until the same thing is counted, however its name is typed', () => {
    expect(withoutSuccessor(inquiries, before, [])).toEqual(before)
    expect(withoutSuccessor(inquiries, before, [mailbox('厅长信箱 ', '2026-09-30')])).toEqual([
      before[1],
    ])
  })

  it('are offered once, as last counted', () => {
    const twice = [mailbox('厅长信箱', '2026-06-30'), mailbox('厅长信箱', '2026-05-31')]
    expect(withoutSuccessor(inquiries, twice, [])).toEqual([twice[0]])
  })

  it('are none where every entry stands for itself', () => {
    expect(withoutSuccessor(ledgerOf('press-events'), [{ values: { title: '会' } }], [])).toEqual(
      [],
    )
  })

  it('begin from the one before without its day and figures, with its link', () => {
    const { values } = mailbox('厅长信箱', '2026-06-30')
    expect(
      copyEntry(inquiries, { ...values, averageTime: '3.5', link: 'https://jt.example.gov.cn' }),
    ).toEqual({
      channel: 'leaders-mailbox',
      name: '厅长信箱',
      link: 'https://jt.example.gov.cn',
    })
  })
})
