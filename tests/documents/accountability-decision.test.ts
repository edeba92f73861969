import { describe, expect, it } from 'vitest'
import { decisionParts } from '#documents/accountability-decision.ts'
import type { DecidedRecord } from '#documents/accountability-decision.ts'
import { OWN_MEASURES } from '#domain/accountability/measures.ts'

const record = (more: Partial<DecidedRecord> = {}): DecidedRecord => ({
  title: '重复报送培训场次',
  unit: '高州市',
  subject: { kind: 'person', name: '榕例田', post: '政务公开科科长', part: 'direct' },
  account: '同一场培训以两个名称分别报送。\n',
  figures: [{ what: '第三季度培训场次', reported: '4', verified: '3' }],
  grounds: ['Y4-08', 'P39-4'],
  hearing: { form: 'written', day: '2026-10-21' },
  heard: '采纳“并无故意”的意见。',
  measure: 'talk',
  number: '粤府办督谈〔2026〕3号',
  day: '2026-10-22',
  last: '2026-11-25',
  ...more,
})

describe('the paper of a decision', () => {
  it('says who is meant, what was found, who was heard, on what it rests, what can be sought', () => {
    expect(decisionParts(record())).toEqual({
      title: '关于约谈高州市政务公开科科长榕例田的通知',
      number: '粤府办督谈〔2026〕3号',
      addressees: '高州市',
      intro: '经调查核实，现就“重复报送培训场次”一事决定如下。',
      facts: ['同一场培训以两个名称分别报送。', '第三季度培训场次：填报4，核实3。'],
      hearing: '2026年10月21日听取了书面陈述和申辩。采纳“并无故意”的意见。',
      basis:
        '粤府办〔2013〕52号：“坚持谁发布谁负责，对严重失实、误导公众，造成不良后果的，要追究相关部门和人员责任”；公职人员政务处分法第三十九条第四项：“弄虚作假、误导、欺骗”；《政府督查工作条例》第十二条',
      measures: [{ whom: '高州市政务公开科科长榕例田', what: '约谈', until: null }],
      remedies:
        '如有异议，可在2026年11月25日前（含当日）向本机关申请复核；复核期间不停止执行，不因申请加重处理。',
      day: '2026-10-22',
    })
  })

  it('names no day that is not there yet, and the unit where it is meant itself', () => {
    const parts = decisionParts(
      record({
        subject: { kind: 'unit' },
        measure: 'criticise',
        day: null,
        last: null,
        number: null,
      }),
    )
    expect(parts).toMatchObject({
      title: '关于对高州市予以通报批评的决定',
      day: null,
      measures: [{ whom: '高州市', what: '通报批评' }],
    })
    expect(parts.remedies).toContain('自送达之日起三十日内')
  })

  it('has words for every act of the office', () => {
    for (const measure of OWN_MEASURES) {
      const { title, basis } = decisionParts(record({ measure }))
      expect(title).toContain('高州市')
      expect(basis).toMatch(/条例》第/)
    }
  })
})
