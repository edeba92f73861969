import type { Signature } from '#documents/official/model.ts'
import { dateText } from '#documents/official/dates.ts'
import { SEAL_BLANK_LINES } from '#documents/official/measures.ts'
import { textWidth } from '#documents/official/text-width.ts'

/** Where name and date end: characters from the right edge of the type area. */
export interface SignaturePlace {
  blankLines: number
  organ: { text: string; right: number }
  date: { text: string; right: number } | null
}

/**
 * With a seal the date ends four characters from the right and the name is centred over it; without,
 * the name ends two characters from the right and the date begins two characters after it.
 * @source GB/T 9704-2012, 7.3.5.1, 7.3.5.2
 */
export function placeSignature({ organ, day, sealed }: Signature): SignaturePlace {
  const blankLines = sealed ? SEAL_BLANK_LINES : 1
  const date = day === null ? null : dateText(day)
  const name = textWidth(organ)
  if (date === null)
    return { blankLines, organ: { text: organ, right: sealed ? 4 : 2 }, date: null }
  const [nameRight, dateRight] = (sealed ? centred : staggered)(name, textWidth(date))
  return {
    blankLines,
    organ: { text: organ, right: nameRight },
    date: { text: date, right: dateRight },
  }
}

function centred(name: number, date: number): [number, number] {
  const right = 4 + (date - name) / 2
  // A name that would reach beyond the edge ends there, and the date stands under its middle.
  return right >= 0 ? [right, 4] : [0, Math.max(4, (name - date) / 2)]
}

function staggered(name: number, date: number): [number, number] {
  const right = name - date
  // A date that is longer ends two characters from the right, and the name moves with it.
  return right >= 2 ? [2, right] : [date + 4 - name, 2]
}
