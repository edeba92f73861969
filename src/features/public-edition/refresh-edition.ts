import {
  listSiteFiles,
  readEdition,
  readPublicEdition,
  readSitePage,
} from '#contract/public-edition.ts'

/** What is asked anew after anything was decided. */
export const EDITION_ANSWERS = [
  readPublicEdition,
  readEdition,
  listSiteFiles,
  readSitePage,
] as const
