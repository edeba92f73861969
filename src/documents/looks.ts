import type { CellStyle } from 'hucre'

/** How cells look in the workbooks that we write; colours always come with words or a position. */
const bold = { bold: true }
const wrapped = { alignment: { wrapText: true, vertical: 'top' } } as const
const filled = (rgb: string) =>
  ({ fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb } } }) as const
const open = { protection: { locked: false } }
const thin = { style: 'thin', color: { rgb: 'BFBFBF' } } as const
const boxed = { border: { top: thin, bottom: thin, left: thin, right: thin } }
const header = {
  ...boxed,
  alignment: { wrapText: true, vertical: 'center', horizontal: 'center' },
} as const

export const looks = {
  plain: {},
  wrapped,
  title: { font: { bold: true, size: 16 } },
  strong: { font: bold },
  /** The notice on state secrets. */
  banner: { font: { bold: true, color: { rgb: 'C00000' } } },
  note: { font: { color: { rgb: '595959' } }, ...wrapped },
  header: { font: bold, ...filled('E7EEF7'), ...header },
  required: { font: { bold: true, color: { rgb: 'C00000' } }, ...filled('E7EEF7'), ...header },
  text: { numFmt: '@', ...open, alignment: { vertical: 'top', wrapText: true } },
  number: { numFmt: 'General', ...open, alignment: { vertical: 'top' } },
  day: { numFmt: 'yyyy-mm-dd', ...open, alignment: { vertical: 'top' } },
  instant: { numFmt: 'yyyy-mm-dd hh:mm', ...open, alignment: { vertical: 'top' } },
  bad: { ...filled('FFD9D9'), ...open, alignment: { vertical: 'top', wrapText: true } },
  badDay: { numFmt: 'yyyy-mm-dd', ...filled('FFD9D9'), ...open, alignment: { vertical: 'top' } },
  badInstant: {
    numFmt: 'yyyy-mm-dd hh:mm',
    ...filled('FFD9D9'),
    ...open,
    alignment: { vertical: 'top' },
  },
  mend: { font: { color: { rgb: 'C00000' } }, ...open, ...wrapped },
} as const satisfies Record<string, CellStyle>

export type Look = keyof typeof looks
