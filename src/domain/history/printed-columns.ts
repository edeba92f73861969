import type { ColumnMeaning } from '#domain/import/columns.ts'
import { extraMeanings } from '#domain/import/columns.ts'
import type { Scheme } from '#domain/schemes/scheme.ts'
import { itemsOf } from '#domain/schemes/walk.ts'

/** Columns of a printed table beside its items, by the names that such tables really use. */
const figures: readonly ColumnMeaning[] = [
  {
    key: '=unit',
    names: [
      '单位',
      '单位名称',
      '被考核单位',
      '县（市、区）',
      '县市区',
      '县',
      '市',
      '市县',
      '镇街',
      '地区',
      '部门',
      'Unit',
    ],
  },
  {
    key: '=total',
    names: [
      '总分',
      '总得分',
      '最终得分',
      '综合得分',
      '测评总得分',
      '考核得分',
      '得分',
      '合计',
      'Total',
    ],
  },
  { key: '=rank', names: ['排名', '名次', '位次', 'Rank'] },
  { key: '=grade', names: ['等次', '等级', '考核等次', '评价等次', '考核结果', 'Grade'] },
  { key: '=class', names: ['考核类别', '类别', '组别', 'Class'] },
]

/** An item is named by its id or its name; where an item is called like a figure, the item is meant. */
export const printedMeanings = (scheme: Scheme): ColumnMeaning[] => [
  ...itemsOf(scheme).map(({ it }) => ({ key: it.id, names: [it.name.zh, it.name.en] })),
  ...figures,
  ...extraMeanings.filter(({ key }) => key === '+serial'),
]
