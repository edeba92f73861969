import { page, points, size } from '#documents/official/measures.ts'

/** Characters of a title on a sheet that lies on its side. */
export const SIDE_TITLE = Math.floor(points(page.height - page.top - page.bottom) / size.title)
