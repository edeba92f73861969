/** Every advice. Words: src/words, area `explain`, `advice`. */
export const ADVICE_CODES = [
  'raise',
  'lower',
  'improve',
  'hand-in',
  'await-verification',
  'await-judgement',
  'await-observation',
] as const
export type AdviceCode = (typeof ADVICE_CODES)[number]
