import { describe, expect, it } from 'vitest'
import { text } from '#domain/bulletin/content.ts'
import type { BulletinContent, DataBlock } from '#domain/bulletin/content.ts'
import type { DataRef } from '#domain/bulletin/data-ref.ts'
import { countTable } from '#domain/bulletin/data-table.ts'
import { keyOf } from '#domain/bulletin/figure.ts'
import { evidenceOf, questionsOf } from '#domain/bulletin/freeze.ts'
import { data } from '#tests/domain/bulletin/province.ts'

const ref: DataRef = { data: 'means', period: '2026-Q3', form: 'table', most: 20 }
const table: DataBlock = {
  id: 'b2',
  kind: 'data',
  part: 'situation',
  runs: [text('各类别平均得分')],
  ref,
  shown: countTable(ref, data),
}
const mean = { figure: 'mean', period: '2026-Q3', class: 'city' } as const
const content: BulletinContent = {
  organ: '示例省人民政府办公厅',
  title: '关于考核情况的通报',
  addressees: '各单位',
  blocks: [
    {
      id: 'b1',
      kind: 'paragraph',
      part: 'situation',
      runs: [{ kind: 'figure', ref: mean, shown: '76.5' }],
    },
    table,
  ],
  annexes: [],
  signature: '示例省人民政府办公厅',
  date: '2026-11-22',
  openness: 'public',
  copyTo: '',
}

describe('what is frozen with a bulletin', () => {
  it('tells what each cell of its tables comes from', () => {
    const { tables } = evidenceOf(content, data)
    expect(tables?.['b2']?.[0]?.[2]).toEqual({ kind: 'figure', ref: mean })
  })

  it('answers the questions of its tables as those of its text, each once', () => {
    const { figures, tables } = evidenceOf(content, data)
    expect(questionsOf(content, tables ?? {}).map(keyOf)).toEqual([
      'mean|2026-Q3|class=city',
      'mean-before|2026-Q3|class=city',
      'mean-before|2026-Q3|class=county',
      'mean|2026-Q3|class=county',
    ])
    // (85.2 + 80 + 70) / 3 of the quarter before; 罗湖, under a veto now, was counted then.
    expect(figures['mean-before|2026-Q3|class=city']).toEqual({
      kind: 'number',
      amount: '78.4',
      counted: ['gz', 'sz', 'zh'],
    })
    expect(figures['mean-before|2026-Q3|class=county']).toMatchObject({ counted: ['yx', 'lh'] })
  })
})
