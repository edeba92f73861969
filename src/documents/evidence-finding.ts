import type { FileKind, UnfitCode } from '#domain/evidence/file-kind.ts'
import { reason } from '#domain/words.ts'
import type { Reason } from '#domain/words.ts'

/** What a file is, or why it cannot prove anything. */
export type Finding = { is: FileKind } | { unfit: Reason<UnfitCode> }

export const fits = (is: FileKind): { is: FileKind } => ({ is })

export const unfit = (
  code: UnfitCode,
  params: Record<string, string | number> = {},
): { unfit: Reason<UnfitCode> } => ({ unfit: reason(code, params) })
