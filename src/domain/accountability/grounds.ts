import { findClause, obligations } from '#domain/clauses/obligations.ts'
import type { Words } from '#domain/words.ts'

/** A clause of the two documents (`Y4-08`), or a ground of the law on government sanctions. */
export type GroundId = string

export interface Ground {
  id: GroundId
  source: string
  words: Words
}

const LAW = '公职人员政务处分法'

/** Grounds of the law that lie near this work. On them others decide; the office may propose. */
export const LAW_GROUNDS: readonly Ground[] = [
  {
    id: 'P38-4',
    source: `${LAW}第三十八条第四项`,
    words: { zh: '不按规定公开', en: 'does not disclose information as prescribed' },
  },
  {
    id: 'P39-2',
    source: `${LAW}第三十九条第二项`,
    words: { zh: '不履行职责', en: 'does not do its duty' },
  },
  {
    id: 'P39-4',
    source: `${LAW}第三十九条第四项`,
    words: { zh: '弄虚作假、误导、欺骗', en: 'falsifies, misleads or deceives' },
  },
  {
    id: 'P39-5',
    source: `${LAW}第三十九条第五项`,
    words: { zh: '泄密', en: 'gives away secrets' },
  },
]

/** Every ground that can be chosen; those about accountability first. */
export const allGrounds: readonly Ground[] = [
  ...['Y4-08', 'N10-04'].flatMap(asGround),
  ...LAW_GROUNDS,
  ...obligations
    .map(({ id }) => id)
    .filter((id) => id !== 'Y4-08' && id !== 'N10-04')
    .flatMap(asGround),
]

function asGround(id: string): Ground[] {
  const clause = findClause(id)
  return clause ? [{ id, source: clause.document, words: clause.duty }] : []
}

const byId = new Map(allGrounds.map((ground) => [ground.id, ground]))

export const findGround = (id: GroundId): Ground | undefined => byId.get(id)

/** A serious misstatement rests on the clause that names it; a false report on the law that does. */
export const USUAL_GROUND = { misstatement: 'Y4-08', 'false-report': 'P39-4' } as const
