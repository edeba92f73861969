import type { Failure } from './request.ts'

/** A view as it is drawn. */
export interface SavedView {
  id: string
  name: string
  isDefault: boolean
  /** Names of its filters that mean nothing any more; the view goes on without them. */
  unfit: readonly string[]
}

/** The saved views of a list, and what can be done with them; the client makes it. */
export interface SavedViews {
  rows: readonly SavedView[]
  /** The one that is shown, or was before something was changed. */
  active: SavedView | undefined
  /** Something is filtered that the active view does not say. */
  isChanged: boolean
  /** Nothing is filtered. */
  isPlain: boolean
  failure: Failure | undefined
  choose: (id: string | undefined) => void
  /** Keeps what is filtered now, under a name. Throws what the server refuses. */
  save: (view: { name: string; isDefault: boolean }) => Promise<void>
  /** Throws what the server refuses. */
  rename: (id: string, name: string) => Promise<void>
  /** Takes what is filtered now into the view. */
  update: (id: string) => Promise<unknown>
  setDefault: (id: string, isDefault: boolean) => Promise<unknown>
  remove: (id: string) => Promise<unknown>
  explain: (error: unknown) => Failure | undefined
}
