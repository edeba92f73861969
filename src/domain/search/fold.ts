import { simplified } from '#domain/search/simplified.ts'

/** A text as it is compared, and where each of its characters stood in the text as it was written. */
export interface Folded {
  text: string
  /** Offset in the original for each offset of `text`, and one more for its end. */
  at: readonly number[]
}

const isPart = (character: string): boolean => /[\p{L}\p{N}\p{M}]/u.test(character)
const isDigit = (character: string | undefined): boolean =>
  character !== undefined && /\p{Nd}/u.test(character)

/** One character, half-width, small, simplified; it may become several: ㎡ is m2. */
const foldOne = (character: string): string =>
  [...character.normalize('NFKC').toLowerCase()].map(simplified).join('')

/**
 * The text as a search compares it: half-width, small letters, simplified characters; marks and
 * blanks are one blank, but for the point inside a number. Every character is folded by itself, so a
 * piece of a text folds to a piece of the folded text.
 */
export function fold(original: string): Folded {
  const at: number[] = []
  let text = ''
  let offset = 0
  let gapAt: number | undefined
  const characters = [...original]
  characters.forEach((character, index) => {
    const isPoint =
      character === '.' && isDigit(characters[index - 1]) && isDigit(characters[index + 1])
    const parts = isPoint ? ['.'] : [...foldOne(character)].filter(isPart)
    if (parts.length === 0) gapAt ??= offset
    else {
      if (gapAt !== undefined && text !== '') {
        text += ' '
        at.push(gapAt)
      }
      gapAt = undefined
      const folded = parts.join('')
      text += folded
      for (let one = 0; one < folded.length; one += 1) at.push(offset)
    }
    offset += character.length
  })
  return { text, at: [...at, gapAt ?? offset] }
}

/** Only the text: where nothing is marked. */
export const foldText = (original: string): string => fold(original).text
