/** Why something could not be had, already in the reader's language. */
export interface Failure {
  /** A refusal's code (`forbidden`, `not-found`, …) or `unreachable`; others draw the general picture. */
  code: string
  /** What happened. Left out: the kit's own sentence for the code. */
  sentence?: string
  /** What the reader can do. */
  next?: string
  /** Stands in the server's log too. */
  correlation?: string
  /** What was wrong with which value that was sent, by path, in the reader's language. */
  fields?: Readonly<Record<string, string>>
}

/**
 * What a page knows about something it asked for. `stale`: the last answer, shown although a newer
 * one could not be had. The client makes these; `RequestView` draws them.
 */
export type Request<T> = { retry: () => void } & (
  | { status: 'loading'; data: undefined; error: undefined }
  | { status: 'failed'; data: undefined; error: Failure }
  | { status: 'ready'; data: T; error: undefined; refreshing?: boolean }
  | { status: 'stale'; data: T; error: Failure | undefined; at?: string }
)

const nothing = () => {}

/** States by hand, for tests, the gallery, and what needs no server. */
export const loading = (retry = nothing): Request<never> => ({
  status: 'loading',
  data: undefined,
  error: undefined,
  retry,
})
export const failed = (error: Failure, retry = nothing): Request<never> => ({
  status: 'failed',
  data: undefined,
  error,
  retry,
})
export const ready = <T>(data: T, retry = nothing): Request<T> => ({
  status: 'ready',
  data,
  error: undefined,
  retry,
})
export const stale = <T>(data: T, error?: Failure, at?: string, retry = nothing): Request<T> => ({
  status: 'stale',
  data,
  error,
  retry,
  ...(at !== undefined && { at }),
})
