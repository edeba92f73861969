import { periodName } from '#domain/bulletin/bulletin.ts'
import { fill } from '#words/fill.ts'
import { publicSite as words } from '#words/zh/public-site.ts'
import { seal } from '#documents/public-edition/bulletin-page.ts'
import { markup } from '#documents/public-edition/markup.ts'
import type { Markup } from '#documents/public-edition/markup.ts'
import { licenceOf } from '#documents/public-edition/open-data.ts'
import type { DataFile } from '#documents/public-edition/open-data.ts'
import { wayTo } from '#documents/public-edition/page.ts'
import type { Page } from '#documents/public-edition/page.ts'
import { DATA_INDEX, HASHES, PACKAGE, dataPath, pagePath } from '#documents/public-edition/site.ts'
import type { PublicSite } from '#documents/public-edition/site.ts'

const { open } = words

/** Every table with its files, what its columns mean, and under which conditions it may be used. */
export function dataPage({ office, bulletins }: PublicSite, files: readonly DataFile[]): Page {
  return {
    path: DATA_INDEX,
    title: open.title,
    main: markup`<h1>${open.title}</h1>
      <p>${open.about}</p>
      <p>${open.encoding}</p>
      <dl>
        <dt>${open.licence}</dt>
        <dd>${licenceOf(office)}</dd>
        <dt>${open.source}</dt>
        <dd>${office.organ}</dd>
      </dl>
      <ul class="files" aria-label="${words.files}">
        <li><a href="${wayTo(DATA_INDEX, PACKAGE)}">datapackage.json</a></li>
        <li><a href="${wayTo(DATA_INDEX, HASHES)}">hashes.txt</a></li>
      </ul>
      <p class="note">${open.hashesText}</p>
      ${files.length === 0 ? markup`<p>${open.none}</p>` : null}${bulletins.map((bulletin) => {
        const own = files.filter((file) => file.bulletin === bulletin)
        return own.length === 0
          ? markup``
          : markup`<section aria-labelledby="${bulletin.slug}">
              <h2 id="${bulletin.slug}">
                <a href="${wayTo(DATA_INDEX, pagePath(bulletin))}">${bulletin.title}</a>
              </h2>
              <p class="note">${bulletin.number} · ${periodName(bulletin.period)}</p>
              ${own.map(filePart)}${seal(bulletin)}
            </section> `
      })}`,
  }
}

function filePart({ bulletin, annex, table }: DataFile): Markup {
  const label = `${bulletin.slug}-${annex.number}`
  return markup`<h3>
      ${fill(words.annex, { number: annex.number, title: annex.title })}<span class="note"
        >（${fill(words.rows, { count: table.rows.length })}）</span
      >
    </h3>
    <ul class="files" aria-label="${words.files}">
      ${(['csv', 'json'] as const).map(
        (kind) =>
          markup`<li>
            <a
              href="${wayTo(DATA_INDEX, dataPath(bulletin, annex, kind))}"
              download="${label}.${kind}"
              >${fill(words.fileOf, { kind: words[kind], title: annex.title })}</a
            >
          </li> `,
      )}
    </ul>
    <details>
      <summary>${open.fields}<span class="note">（${annex.title}）</span></summary>
      <div class="scroll" role="region" aria-labelledby="fields-${label}" tabindex="0">
        <table>
          <caption id="fields-${label}">
            ${open.fields}：${annex.title}
          </caption>
          <thead>
            <tr>
              <th scope="col">${open.field}</th>
              <th scope="col">${open.type}</th>
              <th scope="col">${open.unit}</th>
              <th scope="col">${open.meaning}</th>
            </tr>
          </thead>
          <tbody>
            ${table.fields.map(
              ({ name, type, unit, description }) =>
                markup`<tr>
                  <th scope="row">${name}</th>
                  <td>${open.types[type]}</td>
                  <td>${unit ?? open.noUnit}</td>
                  <td>${description}</td>
                </tr> `,
            )}
          </tbody>
        </table>
      </div>
    </details> `
}
