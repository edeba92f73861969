/** What is kept of a page, in bytes. */
const MOST_BYTES = 100_000
const MOST_TITLE = 300
/** How far into a page its charset must be told (HTML, "prescan"). */
const PRESCAN = 1024

const SILENT = new Set(['script', 'style', 'noscript', 'template', 'svg', 'title'])
const BLOCKS = /^(?:p|div|br|li|ul|ol|tr|table|h[1-6]|section|article|header|footer|dt|dd|hr|form)$/
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  middot: '·',
  ldquo: '“',
  rdquo: '”',
  mdash: '—',
  hellip: '…',
}

export interface PageText {
  title: string
  text: string
}

/** The readable text of a page, by its own charset. Nothing of it is run, nor shown as markup. */
export function pageText(body: Uint8Array, type: string): PageText {
  const source = decoderFor(body, type).decode(body)
  const isPlain = /^\s*text\/plain/i.test(type)
  const page = isPlain ? { title: '', text: source } : textOfHtml(source)
  return { title: tidy(page.title).slice(0, MOST_TITLE), text: shortened(tidy(page.text)) }
}

function decoderFor(body: Uint8Array, type: string): TextDecoder {
  const head = new TextDecoder('latin1').decode(body.subarray(0, PRESCAN))
  const told = charsetIn(type) ?? charsetIn(head) ?? 'utf-8'
  try {
    return new TextDecoder(told)
  } catch {
    return new TextDecoder()
  }
}

const charsetIn = (text: string): string | undefined =>
  /charset\s*=\s*["']?([\w-]{2,40})/i.exec(text)?.[1]

/** One pass from left to right, so that no page, however odd, takes long. */
function textOfHtml(source: string): PageText {
  const lower = source.replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase())
  const parts: string[] = []
  let title = ''
  let at = 0
  while (at < source.length) {
    const tag = source.indexOf('<', at)
    if (tag === -1) break
    parts.push(source.slice(at, tag))
    at = endOf(tag)
  }
  if (at < source.length) parts.push(source.slice(at))
  return { title: readable(title), text: readable(parts.join('')) }

  function endOf(tag: number): number {
    if (lower.startsWith('<!--', tag)) return after('-->', tag + 4)
    const [, slash, name = ''] = /^<(\/?)([a-z][a-z\d]*)/.exec(lower.slice(tag, tag + 16)) ?? []
    if (name === '' && !/[!?/]/.test(lower.charAt(tag + 1))) {
      parts.push('<')
      return tag + 1
    }
    if (BLOCKS.test(name)) parts.push('\n')
    const end = after('>', tag)
    if (slash === '/' || !SILENT.has(name)) return end
    const close = lower.indexOf(`</${name}`, end)
    if (name === 'title' && title === '') {
      title = source.slice(end, close === -1 ? source.length : close)
    }
    return close === -1 ? source.length : after('>', close)
  }

  function after(mark: string, from: number): number {
    const found = source.indexOf(mark, from)
    return found === -1 ? source.length : found + mark.length
  }
}

const readable = (text: string): string =>
  text.replaceAll(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole
    const hex = /^#x/i.test(name)
    const code = Number.parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10)
    return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : ''
  })

/** Without what hides or overrides, and without empty lines. */
const tidy = (text: string): string =>
  text
    .replaceAll(/[^\S\n]+/gu, ' ')
    .replaceAll(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')

/** A character that is cut in two is left out. */
function shortened(text: string): string {
  const bytes = new TextEncoder().encode(text)
  if (bytes.length <= MOST_BYTES) return text
  return new TextDecoder().decode(bytes.subarray(0, MOST_BYTES), { stream: true })
}
