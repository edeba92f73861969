import { likeness } from '#domain/facts/fold.ts'
import type { Words } from '#domain/words.ts'

/** Columns that every sheet may have beside the fields of its ledger. */
export const extraColumns = {
  unit: { zh: '单位名称', en: 'Unit' },
  evidence: { zh: '其他佐证材料', en: 'Other evidence' },
  /** Written into files that come back, and never read. */
  mend: { zh: '需更正内容', en: 'To be mended' },
  serial: { zh: '序号', en: 'No.' },
} as const satisfies Record<string, Words>

export type ExtraColumn = keyof typeof extraColumns

/** Other names that people give to these columns. */
const alsoCalled: Readonly<Record<ExtraColumn, readonly string[]>> = {
  unit: ['单位', '填报单位', '单位全称', '部门', '单位编号'],
  evidence: ['佐证材料', '佐证', '证明材料', 'evidence'],
  mend: ['更正说明'],
  serial: ['编号', '#'],
}

/** What a column of a table can be, with every name it goes by. */
export interface ColumnMeaning<Key extends string = string> {
  key: Key
  names: readonly string[]
}

export const extraMeanings: readonly ColumnMeaning[] = (
  Object.keys(extraColumns) as ExtraColumn[]
).map((key) => ({
  key: `+${key}`,
  names: [extraColumns[key].zh, extraColumns[key].en, ...alsoCalled[key]],
}))

/**
 * The meaning of a header, found by any of its names; stars, a note on being required and a unit in
 * brackets are overlooked: “发布信息数（条）*”.
 */
export function meaningFinder(
  meanings: readonly ColumnMeaning[],
): (header: string) => string | undefined {
  const byName = new Map<string, string>()
  for (const { key, names } of meanings) {
    for (const name of [...names, key])
      if (!byName.has(likeness(name))) byName.set(likeness(name), key)
  }
  return (header) => {
    const plain = likeness(header)
      .replace(/[*:]+$/, '')
      .replace(/[([](必填|选填|required|optional)[)\]]$/, '')
      .replace(/[*:]+$/, '')
    return byName.get(plain) ?? byName.get(plain.replace(/[([][^()[\]]*[)\]]$/, ''))
  }
}
