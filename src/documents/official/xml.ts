const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** Text and attributes of XML. Control characters, which XML forbids, are dropped. */
export const escapeXml = (text: string): string =>
  plainText(text).replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign)

/** Without what no XML file may hold. */
export const plainText = (text: string): string =>
  // oxlint-disable-next-line no-control-regex -- these are what must go
  text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
export const WORD_SPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
