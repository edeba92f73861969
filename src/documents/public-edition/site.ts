import type { Day } from '#domain/calendar/day.ts'
import type { PublicAnnex, PublicBulletin } from '#domain/public-edition/public-bulletin.ts'

/** The office whose bulletins are shown, and what it says of their use. */
export interface PublicOffice {
  organ: string
  /** Under which conditions the data may be used; empty where the office has not said. */
  licence: string
  /** Where the site will stand, such as `https://www.example.gov.cn/gk/`; empty where unknown. */
  address: string
}

export interface PublicSite {
  office: PublicOffice
  /** The latest first. */
  bulletins: readonly PublicBulletin[]
}

/** One file of the edition: its path has no letter that a server or a file system could take amiss. */
export interface SiteFile {
  path: string
  type: 'html' | 'csv' | 'json' | 'xml' | 'text'
  /** What it is about, for people. */
  title: string
  bytes: Uint8Array<ArrayBuffer>
}

/** SHA-256 as lower-case hex. */
export type Digest = (content: string | Uint8Array) => string

export const INDEX = 'index.html'
export const DATA_INDEX = 'data/index.html'
export const PACKAGE = 'data/datapackage.json'
export const HASHES = 'hashes.txt'

export const pagePath = ({ slug }: { slug: string }): string => `bulletins/${slug}.html`

export const dataPath = (
  { slug }: PublicBulletin,
  { number }: PublicAnnex,
  kind: 'csv' | 'json',
): string => `data/${slug}-${number}.${kind}`

/** The newest day of all that is shown: the edition has no clock of its own. */
export const lastDay = (bulletins: readonly PublicBulletin[]): Day | null =>
  bulletins.reduce<Day | null>(
    (last, { publishedOn }) => (last === null || publishedOn > last ? publishedOn : last),
    null,
  )
