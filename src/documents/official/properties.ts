import type { OfficialDocument } from '#documents/official/model.ts'
import { XML_HEAD, escapeXml } from '#documents/official/xml.ts'

/** Title and day of the file; the clock of the machine that writes it stands nowhere. */
export function corePropertiesXml({ title, mark, signature, made }: OfficialDocument): string {
  const at = `${made}T00:00:00Z`
  const creator = signature?.organ ?? mark ?? ''
  return (
    `${XML_HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(title.replaceAll('\n', ''))}</dc:title><dc:creator>${escapeXml(creator)}</dc:creator>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified></cp:coreProperties>`
  )
}
