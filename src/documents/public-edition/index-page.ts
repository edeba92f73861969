import { dayName } from '#domain/bulletin/bulletin.ts'
import type { PublicBulletin } from '#domain/public-edition/public-bulletin.ts'
import { fill } from '#words/fill.ts'
import { publicSite as words } from '#words/zh/public-site.ts'
import { seal } from '#documents/public-edition/bulletin-page.ts'
import { markup } from '#documents/public-edition/markup.ts'
import type { Markup } from '#documents/public-edition/markup.ts'
import type { Page } from '#documents/public-edition/page.ts'
import { INDEX, pagePath } from '#documents/public-edition/site.ts'
import type { PublicSite } from '#documents/public-edition/site.ts'

/** All bulletins by the year in which they were issued, the latest first. */
export function indexPage({ office, bulletins }: PublicSite): Page {
  const years = [...new Set(bulletins.map(({ date }) => date.slice(0, 4)))]
  return {
    path: INDEX,
    title: fill(words.site, { organ: office.organ }),
    main: markup`<h1>${words.indexTitle}</h1>
      <p>${fill(words.about, { organ: office.organ })}</p>
      ${years.length > 1 ? yearLinks(years) : null}${years.length === 0 ? markup`<p>${words.none}</p>` : null}${years.map(
        (year) =>
          yearPart(
            year,
            bulletins.filter(({ date }) => date.startsWith(year)),
          ),
      )}`,
  }
}

const yearLinks = (years: readonly string[]): Markup =>
  markup`<nav aria-label="${words.years}">
    <ul>
      ${years.map(
        (year) => markup`<li><a href="#year-${year}">${fill(words.year, { year })}</a></li> `,
      )}
    </ul>
  </nav> `

const yearPart = (year: string, bulletins: readonly PublicBulletin[]): Markup =>
  markup`<section aria-labelledby="year-${year}">
    <h2 id="year-${year}">${fill(words.year, { year })}</h2>
    <ul class="list">
      ${bulletins.map(
        (one) =>
          markup`<li>
            <a href="${pagePath(one)}">${one.title}</a>
            <p class="note">
              ${one.number} · <time datetime="${one.date}">${dayName(one.date)}</time>
            </p>
            ${seal(one)}
          </li> `,
      )}
    </ul>
  </section> `
