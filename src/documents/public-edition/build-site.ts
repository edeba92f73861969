import { publicSite as words } from '#words/zh/public-site.ts'
import { bulletinPage } from '#documents/public-edition/bulletin-page.ts'
import { dataPage } from '#documents/public-edition/data-page.ts'
import { escaped } from '#documents/public-edition/markup.ts'
import { indexPage } from '#documents/public-edition/index-page.ts'
import { dataFiles, packageText } from '#documents/public-edition/open-data.ts'
import type { DataFile } from '#documents/public-edition/open-data.ts'
import { pageText } from '#documents/public-edition/page.ts'
import type { Page } from '#documents/public-edition/page.ts'
import {
  HASHES,
  INDEX,
  PACKAGE,
  dataPath,
  lastDay,
  pagePath,
} from '#documents/public-edition/site.ts'
import type { Digest, PublicSite, SiteFile } from '#documents/public-edition/site.ts'

const encoder = new TextEncoder()

/**
 * The whole public edition as files, from nothing but frozen content and what the office says of it:
 * the same data make the same bytes, on every machine and years later.
 */
export function buildSite(site: PublicSite, digest: Digest): SiteFile[] {
  const data = dataFiles(site)
  const pages = [indexPage(site), ...site.bulletins.map(bulletinPage), dataPage(site, data)]
  const files: SiteFile[] = [
    ...pages.map((page) => pageFile(page, site, digest)),
    ...data.flatMap(tableFiles),
    fileOf(PACKAGE, 'json', words.open.fields, packageText(site, data, digest)),
    ...sitemap(site, pages),
  ]
  return [...files, fileOf(HASHES, 'text', words.open.hashes, hashesText(files, digest))]
}

const fileOf = (path: string, type: SiteFile['type'], title: string, text: string): SiteFile => ({
  path,
  type,
  title,
  bytes: encoder.encode(text),
})

const pageFile = (page: Page, { office }: PublicSite, digest: Digest): SiteFile =>
  fileOf(page.path, 'html', page.title, pageText(page, office, digest))

const tableFiles = ({ bulletin, annex, csv, json }: DataFile): SiteFile[] => [
  fileOf(dataPath(bulletin, annex, 'csv'), 'csv', annex.title, csv),
  fileOf(dataPath(bulletin, annex, 'json'), 'json', annex.title, json),
]

/** As `sha256sum` writes it, so that anybody can check what was downloaded. */
const hashesText = (files: readonly SiteFile[], digest: Digest): string =>
  files.map(({ path, bytes }) => `${digest(bytes)}  ${path}\n`).join('')

/** Search engines ask for whole addresses, so there is none until the office says where the site stands. */
function sitemap({ office: { address }, bulletins }: PublicSite, pages: readonly Page[]) {
  if (address === '') return []
  const base = address.endsWith('/') ? address : `${address}/`
  const dayOf = new Map<string, string>(
    bulletins.map((one) => [pagePath(one), one.publishedOn] as const),
  )
  const last = lastDay(bulletins)
  const urls = pages.map(({ path }) => {
    const day = dayOf.get(path) ?? last
    const place = `${base}${path === INDEX ? '' : path}`
    return `<url><loc>${escaped(place)}</loc>${day === null ? '' : `<lastmod>${day}</lastmod>`}</url>\n`
  })
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('')}</urlset>\n`
  return [fileOf('sitemap.xml', 'xml', words.index, text)]
}
