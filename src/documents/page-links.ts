/** Of anchors only; an anchor ends where the next tag begins, so that no page, however odd, takes long. */
const ANCHOR = /<a\s(?:[^<>]{0,2000}?\s)?href\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)'|([^\s"'<>]+))/gi

/** Where the links of a page lead on the web, each once, in the order of the page. */
export function pageLinks(body: Uint8Array, base: URL): URL[] {
  const source = new TextDecoder().decode(body)
  const found = new Map<string, URL>()
  for (const [, double, single, bare] of source.matchAll(ANCHOR)) {
    const text = (double ?? single ?? bare ?? '').trim().replaceAll('&amp;', '&')
    const url = text === '' || text.startsWith('#') ? null : URL.parse(text, base.href)
    if (!url || !/^https?:$/.test(url.protocol)) continue
    url.hash = ''
    found.set(url.href, url)
  }
  return [...found.values()]
}
