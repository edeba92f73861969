/** Why there is no snapshot of a page: it says something of the looking, never of the unit. */
export const SNAPSHOT_FAILURES = [
  'url-refused',
  'host-not-allowed',
  'address-refused',
  'too-many-redirects',
  'timeout',
  'too-large',
  'unsupported-type',
  'http-status',
  'unreachable',
  'untrusted',
] as const
export type SnapshotFailure = (typeof SNAPSHOT_FAILURES)[number]

/** Who took a snapshot that nobody asked for: ids of accounts are never like this. */
export const AUTOMATIC = 'automatic'

/** A host from which the server may take snapshots. */
export interface AllowedHost {
  host: string
  /** Whether it stands for every host below it too. */
  subdomains: boolean
}

/** Names only, never a number that stands for an address: the last label has a letter in front. */
export const HOST_NAME =
  /^(?=.{4,253}$)(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z][a-z\d-]{0,61}[a-z\d]$/

/** With an empty list nothing is allowed. */
export const isAllowedHost = (hosts: readonly AllowedHost[], asked: string): boolean =>
  hosts.some(({ host, subdomains }) => asked === host || (subdomains && asked.endsWith(`.${host}`)))
