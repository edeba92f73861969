import { page, points, size } from '#documents/official/measures.ts'
import { textWidth } from '#documents/official/text-width.ts'

/** Letters of the mark fill the width at most. Points. */
export const markSize = (mark: string): number =>
  Math.min(size.mark, Math.floor(points(page.areaWidth) / Math.max(1, textWidth(mark))))
