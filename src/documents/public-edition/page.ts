import { fill } from '#words/fill.ts'
import { publicSite as words } from '#words/zh/public-site.ts'
import { markup, raw } from '#documents/public-edition/markup.ts'
import type { Markup } from '#documents/public-edition/markup.ts'
import { publicScript } from '#documents/public-edition/script.ts'
import { DATA_INDEX, INDEX } from '#documents/public-edition/site.ts'
import type { Digest, PublicOffice } from '#documents/public-edition/site.ts'
import { publicStyle } from '#documents/public-edition/style.ts'

export interface Page {
  /** From the top of the site: `bulletins/x.html`. */
  path: string
  title: string
  main: Markup
}

/** Nothing is loaded from anywhere: the style and the script of the page are known by their hashes. */
export function policyOf(digest: Digest): string {
  return [
    "default-src 'none'",
    `style-src 'sha256-${base64OfHex(digest(publicStyle))}'`,
    `script-src 'sha256-${base64OfHex(digest(publicScript))}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

const base64OfHex = (hex: string): string =>
  btoa(
    (hex.match(/../g) ?? []).map((two) => String.fromCharCode(Number.parseInt(two, 16))).join(''),
  )

/** The way from a page to a file of the same site: a folder of any server, or of a disk. */
export const wayTo = (from: string, to: string): string =>
  `${'../'.repeat(from.split('/').length - 1)}${to}`

/** One whole page: it stands by itself, with or without scripts, wherever the folder is put. */
export function pageText(
  { path, title, main }: Page,
  office: PublicOffice,
  digest: Digest,
): string {
  const { organ } = office
  const site = fill(words.site, { organ })
  return markup`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policyOf(digest)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>${title === site ? site : `${title} · ${site}`}</title>
        <style>${raw(publicStyle)}</style>
        <script>${raw(publicScript)}</script>
      </head>
      <body>
        <a class="skip" href="#main">${words.skip}</a>
        <header class="band">
          <div class="wide">
            <p class="site">${site}</p>
            <nav aria-label="${words.nav}">
              <ul>
                <li>${navLink(path, INDEX, words.index)}</li>
                <li>${navLink(path, DATA_INDEX, words.data)}</li>
              </ul>
            </nav>
            ${tools}
          </div>
        </header>
        <main id="main" class="wide" tabindex="-1">${main}</main>
        <footer class="foot">
          <div class="wide">
            <p>${fill(words.foot, { organ })}</p>
          </div>
        </footer>
      </body>
    </html>
  `.html
}

const navLink = (from: string, to: string, label: string): Markup =>
  from === to
    ? markup`<a href="${wayTo(from, to)}" aria-current="page">${label}</a>`
    : markup`<a href="${wayTo(from, to)}">${label}</a>`

const { sizes } = words.tools
/** Hidden until the script runs: without it there is nothing to press. */
const tools = markup`<div
  id="tools"
  class="tools"
  role="group"
  aria-label="${words.tools.label}"
  hidden="hidden"
>
  <span id="size">${words.tools.size}</span>
  ${Object.entries(sizes).map(
    ([value, label]) =>
      markup`<button
        type="button"
        data-set="size"
        data-value="${value}"
        aria-pressed="false"
        aria-label="${words.tools.size} ${label}"
      >
        ${label}
      </button> `,
  )}<button type="button" data-set="elder" data-value="yes" aria-pressed="false">
    ${words.tools.elder}
  </button>
  <button type="button" id="print">${words.tools.print}</button>
</div>`
