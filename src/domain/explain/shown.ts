import { roundedText } from '#domain/number/exact.ts'
import type { ExactText } from '#domain/number/exact.ts'

/** A measured amount as a sentence shows it: at most two decimals, and no zeros at their end. */
export const shownAmount = (amount: ExactText | number): string =>
  roundedText(String(amount), 2).replace(/\.(\d*?)0+$/, (_, rest: string) => rest && `.${rest}`)
