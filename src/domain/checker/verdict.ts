import type { SnapshotFailure } from '#domain/snapshot/snapshot.ts'

/** Whose failure it is when a page could not be read. */
export const RUN_OUTCOMES = ['done', 'site-failed', 'checker-failed'] as const
export type RunOutcome = (typeof RUN_OUTCOMES)[number]

/**
 * Whether a failed visit may be the fault of the site: it did not answer, or answered that it cannot.
 * Everything else is a limit or a rule of the checker (a page too large, a certificate that this
 * server does not know, a site that keeps programs out).
 */
export function mayBlameSite(because: SnapshotFailure, status: number | null): boolean {
  if (because === 'timeout' || because === 'unreachable') return true
  if (because === 'too-many-redirects') return true
  return because === 'http-status' && (status === 404 || status === 410 || isServerFault(status))
}

/** 503 and 504 as well: a visitor could not read the page either. */
const isServerFault = (status: number | null): boolean => status !== null && status >= 500

/**
 * A site that answers with text too long, or of another kind than a page, is open all the same.
 */
export const isOpen = (because: SnapshotFailure, status: number | null): boolean =>
  (because === 'too-large' || because === 'unsupported-type') &&
  status !== null &&
  status >= 200 &&
  status < 300
