import type { Annex } from '#documents/official/model.ts'

/** Names of annexes as they are listed: numbered where there are several, nothing after the name. */
export const annexLines = (annexes: readonly Annex[]): string[] =>
  annexes.map(({ title }, index) => {
    const label = index === 0 ? '附件：' : ''
    const name = title.replaceAll('\n', '')
    return annexes.length > 1 ? `${label}${index + 1}.${name}` : `${label}${name}`
  })

export const annexLabel = (index: number, count: number): string =>
  count > 1 ? `附件${index + 1}` : '附件'
