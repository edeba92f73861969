import {
  AlignmentType,
  DocumentGridType,
  Footer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx'
import type { ISectionOptions, ISectionPropertiesOptions } from 'docx'
import {
  PAGE_NUMBER_BELOW,
  TWIPS_PER_POINT,
  grid,
  page,
  size,
  twips,
} from '#documents/official/measures.ts'

/** Twips. A page on its side is the upright page turned: its head is bound where the left edge was. */
export const upright = {
  width: twips(page.width) - twips(page.left) - twips(page.right),
  margin: {
    top: twips(page.top),
    right: twips(page.right),
    bottom: twips(page.bottom),
    left: twips(page.left),
  },
}
export const onItsSide = {
  width: twips(page.height) - twips(page.top) - twips(page.bottom),
  margin: {
    top: twips(page.left),
    right: twips(page.top),
    bottom: twips(page.right),
    left: twips(page.bottom),
  },
}

/** The dashes, in the middle of the letters, stand 7 mm below the type area. */
const numberBottom = (below: number): number =>
  below - twips(PAGE_NUMBER_BELOW) - (size.pageNumber * TWIPS_PER_POINT) / 2

const numberLine = (alignment: 'left' | 'right'): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'PageNumber',
        alignment: alignment === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
        // One character from the edge of the type area.
        indent: { [alignment]: size.pageNumber * TWIPS_PER_POINT },
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  })

/** Odd pages are numbered on the right, even ones on the left. @source GB/T 9704-2012, 7.5 */
const footers = () => ({ default: numberLine('right'), even: numberLine('left') })

const lineGrid = { type: DocumentGridType.LINES, linePitch: grid.pitch }

export const section = (
  landscape: boolean,
  children: ISectionOptions['children'],
): ISectionOptions => ({
  properties: landscape ? sideways() : upwards(),
  footers: footers(),
  children,
})

const upwards = (): ISectionPropertiesOptions => ({
  type: SectionType.NEXT_PAGE,
  page: {
    size: { width: twips(page.width), height: twips(page.height) },
    margin: { ...upright.margin, header: twips(15), footer: numberBottom(upright.margin.bottom) },
  },
  grid: lineGrid,
})

const sideways = (): ISectionPropertiesOptions => ({
  type: SectionType.NEXT_PAGE,
  page: {
    // Turned by the library: width and height are those of the upright page.
    size: {
      width: twips(page.width),
      height: twips(page.height),
      orientation: PageOrientation.LANDSCAPE,
    },
    margin: {
      ...onItsSide.margin,
      header: twips(10),
      footer: numberBottom(onItsSide.margin.bottom),
    },
  },
  grid: lineGrid,
})
