import type { UnitId, UnitKind } from '#domain/units/unit.ts'

/** What an office puts on its documents (文头): data of the office, never of the product. */
export interface Letterhead {
  /** 发文机关标志, in red at the head. */
  mark: string
  /** 署名 */
  organ: string
  /** 机关代字, as numbers of documents begin: 粤府办督. */
  codes: readonly string[]
  /** 抄送 with the commas between them, or empty. */
  copyTo: string
  /** 印发机关 */
  issuer: string
  /** 签发人 who may be chosen. */
  signatories: readonly string[]
  /** Documents are sealed: room is left for it. */
  sealed: boolean
}

export interface UnitLetterhead extends Letterhead {
  unit: UnitId
}

/** 粤府办督〔2026〕1号 → 粤府办督 */
const codeOf = (number: string): string => number.split('〔')[0] ?? ''

/**
 * The letterhead of an office for a document: the one whose code begins the number, else the first.
 * @param offices of the unit itself and those above it, the nearest first
 */
export function letterheadFor(
  letterheads: readonly UnitLetterhead[],
  offices: readonly UnitId[],
  number: string | null,
): UnitLetterhead | undefined {
  const code = number === null ? undefined : codeOf(number)
  const byCode = letterheads.find(({ codes }) => code !== undefined && codes.includes(code))
  if (byCode) return byCode
  for (const office of offices) {
    const own = letterheads.find(({ unit }) => unit === office)
    if (own) return own
  }
  return undefined
}

/** The letterheads of the nearest office that has any. */
export function letterheadsAt<T extends UnitLetterhead>(
  letterheads: readonly T[],
  nearest: readonly UnitId[],
): T[] {
  const office = nearest.find((id) => letterheads.some(({ unit }) => unit === id))
  return letterheads.filter(({ unit }) => unit === office)
}

/** How the office of a government is called where nobody entered a letterhead. */
export function plainLetterhead({ name, kind }: { name: string; kind: UnitKind }): Letterhead {
  const organ = organName(name, kind)
  return { mark: organ, organ, codes: [], copyTo: '', issuer: organ, signatories: [], sealed: true }
}

function organName(name: string, kind: UnitKind): string {
  if (kind === 'province') return `${name}人民政府办公厅`
  return kind === 'prefecture' || kind === 'county' ? `${name}人民政府办公室` : name
}
