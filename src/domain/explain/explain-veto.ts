import { shownAmount } from '#domain/explain/shown.ts'
import { roundedText } from '#domain/number/exact.ts'
import type { Scheme } from '#domain/schemes/scheme.ts'
import type { VetoResult } from '#domain/scoring/scorecard.ts'
import { reason } from '#domain/words.ts'
import type { Reason } from '#domain/words.ts'

/** Every sentence about a veto. Words: src/words, area `explain`, `vetoes`. */
export const VETO_CODES = [
  'struck-fail',
  'struck-ceiling',
  'undetermined-fail',
  'undetermined-ceiling',
  'clear',
  'not-applicable',
  'not-reported',
] as const
export type VetoCode = (typeof VETO_CODES)[number]

/** @throws RangeError when the scheme has no such veto */
export function explainVeto(
  { veto: id, state, value }: VetoResult,
  { vetoes, decimals }: Pick<Scheme, 'vetoes' | 'decimals'>,
): Reason<VetoCode> {
  const veto = vetoes.find((one) => one.id === id)
  if (!veto) throw new RangeError(`no veto ${id} in the scheme`)
  const { effect, atLeast } = veto
  const params = {
    atLeast,
    ...(value && { amount: shownAmount(value.amount), unit: value.unit }),
    ...(effect.kind === 'ceiling' && { points: roundedText(String(effect.points), decimals) }),
  }
  return state === 'struck' || state === 'undetermined'
    ? reason(`${state}-${effect.kind}`, params)
    : reason(state, params)
}
