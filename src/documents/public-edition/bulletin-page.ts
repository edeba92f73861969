import { dayName, periodName } from '#domain/bulletin/bulletin.ts'
import type {
  PublicAnnex,
  PublicBlock,
  PublicBulletin,
  PublicLink,
} from '#domain/public-edition/public-bulletin.ts'
import { fill } from '#words/fill.ts'
import { bulletinPaper as paper } from '#words/zh/bulletin-paper.ts'
import { publicSite as words } from '#words/zh/public-site.ts'
import { annexTable } from '#documents/official/papers/bulletin-annex.ts'
import { markup } from '#documents/public-edition/markup.ts'
import type { Markup } from '#documents/public-edition/markup.ts'
import { wayTo } from '#documents/public-edition/page.ts'
import type { Page } from '#documents/public-edition/page.ts'
import { dataPath, pagePath } from '#documents/public-edition/site.ts'

/** A bulletin as a page: the order of the document, without its red head. */
export function bulletinPage(bulletin: PublicBulletin): Page {
  const { title, addressees, signature, date, annexes } = bulletin
  const path = pagePath(bulletin)
  return {
    path,
    title,
    main: markup`<article>
      <h1>${title}</h1>
      ${relation(words.correctedBy, bulletin.correctedBy, path)}${relation(words.corrects, bulletin.corrects, path)}${facts(bulletin)}
      <div class="text">
        ${
          addressees === '' ? null : markup`<p class="to">${fill(words.to, { addressees })}</p> `
        }${body(bulletin.blocks)}
        <p class="sign">${signature}<br /><time datetime="${date}">${dayName(date)}</time></p>
      </div>
      ${annexes.map((annex) => annexPart(bulletin, annex, path))}${partly(bulletin)}${seal(bulletin)}
    </article>`,
  }
}

function relation(
  label: string,
  to: PublicLink | 'not-public' | null,
  path: string,
): Markup | null {
  if (to === null) return null
  if (to === 'not-public') return markup`<p class="told">${words.correctedUnseen}</p> `
  return markup`<p class="told">
    ${label}<a href="${wayTo(path, pagePath(to))}">${to.title} ${to.number}</a>
  </p> `
}

const facts = (bulletin: PublicBulletin): Markup =>
  markup`<dl aria-label="${words.facts}">
    <dt>${words.number}</dt>
    <dd>${bulletin.number}</dd>
    <dt>${words.organ}</dt>
    <dd>${bulletin.organ}</dd>
    <dt>${words.issued}</dt>
    <dd><time datetime="${bulletin.date}">${dayName(bulletin.date)}</time></dd>
    <dt>${words.period}</dt>
    <dd>${periodName(bulletin.period)}</dd>
    <dt>${words.disclosure}</dt>
    <dd>${words.active}</dd>
    <dt>${words.published}</dt>
    <dd><time datetime="${bulletin.publishedOn}">${dayName(bulletin.publishedOn)}</time></dd>
  </dl>`

/** The levels of the document, none of them skipped: a reader by ear goes from heading to heading. */
function body(blocks: readonly PublicBlock[]): Markup[] {
  let last = 1
  return blocks.map((block, at) => {
    if (block.kind === 'table') return tableInText(block, `in-text-${at + 1}`)
    if (block.kind === 'paragraph') return markup`<p>${block.pieces.map(piece)}</p> `
    last = Math.min(block.level + 1, last + 1)
    return heading(last, block.text)
  })
}

/** A picture of the paper is its table here: the figures say the same to everybody. */
function tableInText({ caption, cells }: InText, id: string): Markup {
  const { columns, rows, of } = cells
  const note = rows.length < of ? fill(paper.firstRows, { rows: rows.length, of }) : null
  return markup`<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0">
      <table>
        <caption id="${id}">${caption}</caption>
        <thead>
          <tr>
            ${columns.map((header) => markup`<th scope="col">${header}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map((row) => markup`<tr>${row.map((cell) => markup`<td><bdi>${cell}</bdi></td>`)}</tr> `)}
        </tbody>
      </table>
    </div>
    ${note === null ? null : markup`<p class="note">${note}</p> `}`
}

type InText = Extract<PublicBlock, { kind: 'table' }>

function heading(level: number, text: string): Markup {
  if (level === 2) return markup`<h2>${text}</h2> `
  if (level === 3) return markup`<h3>${text}</h3> `
  return level === 4 ? markup`<h4>${text}</h4> ` : markup`<h5>${text}</h5> `
}

const piece = ({ text, value }: { text: string; value: string | null }): Markup =>
  value === null ? markup`${text}` : markup`<data value="${value}">${text}</data>`

function annexPart(bulletin: PublicBulletin, annex: PublicAnnex, path: string): Markup {
  const id = `annex-${annex.number}`
  const name = fill(words.annex, { number: annex.number, title: annex.title })
  return markup`<section aria-labelledby="${id}">
    <h2 id="${id}">${name}</h2>
    ${annexBody(bulletin, annex)}
    <ul class="files" aria-label="${words.files}">
      ${(['csv', 'json'] as const).map((kind) => {
        const label = fill(words.fileOf, { kind: words[kind], title: annex.title })
        return markup`<li>
          <a
            href="${wayTo(path, dataPath(bulletin, annex, kind))}"
            download="${bulletin.slug}-${annex.number}.${kind}"
            >${label}</a
          >
        </li> `
      })}
    </ul>
  </section> `
}

/** Cells of the paper; the unit names its row, and keeps its own direction whatever it is called. */
function annexBody({ scheme }: PublicBulletin, annex: PublicAnnex): Markup {
  const { columns, rows } = annexTable(annex, annex.rows, scheme)
  if (rows.length === 0) return markup`<p>${words.noRows}</p>`
  const label = `table-${annex.number}`
  return markup`<div class="scroll" role="region" aria-labelledby="${label}" tabindex="0">
    <table>
      <caption id="${label}">
        ${annex.title}<span class="note">（${fill(words.rows, { count: rows.length })}）</span>
      </caption>
      <thead>
        <tr>
          ${columns.map(({ header, align }) => markup`<th scope="col" ${middle(align)}>${header}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (cells) =>
            markup`<tr>
              ${cells.map((cell, at) => (at === 1 ? markup`<th scope="row"><bdi>${cell}</bdi></th>` : markup`<td${middle(columns[at]?.align)}>${cell}</td>`))}
            </tr> `,
        )}
      </tbody>
    </table>
  </div>`
}

const middle = (align: string | undefined): Markup | null =>
  align === 'centre' ? markup` class="middle"` : null

function partly({ annexes, annexesInAll }: PublicBulletin): Markup | null {
  if (annexes.length === annexesInAll) return null
  const text = fill(words.partly, { all: annexesInAll, shown: annexes.length })
  return markup`<p class="note">${text}</p> `
}

/** What is printed in the last line of the document. */
export const seal = ({ asOf, head, digest }: PublicBulletin): Markup =>
  markup`<details>
    <summary>${words.seal}</summary>
    <p>${words.sealText}</p>
    <dl>
      <dt>${words.asOf}</dt>
      <dd><time datetime="${asOf}">${dayName(asOf)}</time></dd>
      <dt>${words.head}</dt>
      <dd class="hash">${head}</dd>
      <dt>${words.digest}</dt>
      <dd class="hash">${digest}</dd>
    </dl>
  </details>`
