/**
 * Files that can prove a fact: formats that people read and that run nothing. What a file is, its
 * bytes say (`documents/evidence-file.ts`), never its name or the type it was sent with.
 */
export interface FileKindFacts {
  /** Media type that it is served with. */
  type: string
  /** Endings that its name may have, the usual one first. */
  endings: readonly [string, ...string[]]
}

const OFFICE = 'application/vnd.openxmlformats-officedocument'

export const FILE_KINDS = {
  pdf: { type: 'application/pdf', endings: ['.pdf'] },
  png: { type: 'image/png', endings: ['.png'] },
  jpeg: { type: 'image/jpeg', endings: ['.jpg', '.jpeg'] },
  webp: { type: 'image/webp', endings: ['.webp'] },
  // GB/T 33190, the format of signed and sealed documents of the state.
  ofd: { type: 'application/ofd', endings: ['.ofd'] },
  docx: { type: `${OFFICE}.wordprocessingml.document`, endings: ['.docx'] },
  xlsx: { type: `${OFFICE}.spreadsheetml.sheet`, endings: ['.xlsx'] },
  pptx: { type: `${OFFICE}.presentationml.presentation`, endings: ['.pptx'] },
  text: { type: 'text/plain', endings: ['.txt'] },
  csv: { type: 'text/csv', endings: ['.csv'] },
} as const satisfies Record<string, FileKindFacts>
export type FileKind = keyof typeof FILE_KINDS

export const FILE_TYPES: readonly string[] = Object.values(FILE_KINDS).map(({ type }) => type)
export const FILE_ENDINGS: readonly string[] = Object.values(FILE_KINDS).flatMap(
  ({ endings }) => endings,
)

/** Why a file cannot prove a fact. Words, each with what to do, stand in src/words, area `evidence.unfit`. */
export const UNFIT_CODES = [
  'empty',
  'not-recognised',
  'wrong-ending',
  'damaged',
  'macros',
  'old-office',
  'password',
  'archive',
  'expands-too-far',
  'unsafe-names',
  'executable',
  'script',
  'web-page',
  'two-in-one',
] as const
export type UnfitCode = (typeof UNFIT_CODES)[number]
