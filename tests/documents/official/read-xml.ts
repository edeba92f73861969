/** An element of a small XML file; names without their prefix. */
export interface XmlElement {
  name: string
  attributes: Readonly<Record<string, string>>
  children: XmlElement[]
  text: string
}

const TOKEN =
  /<\?[^>]*\?>|<!--.*?-->|<!DOCTYPE[^>]*>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+="[^"]*")*)\s*(\/?)>|([^<]+)/gsy
const SIGNS: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

const plain = (text: string): string =>
  text.replace(/&(?:#(\d+)|(\w+));/g, (_, code?: string, name?: string) =>
    code ? String.fromCodePoint(Number(code)) : (SIGNS[name ?? ''] ?? ''),
  )
const local = (name: string): string => name.split(':').at(-1) ?? name

/** @throws when tags do not close in the order in which they opened, or something is no XML */
export function readXml(text: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex
    const found = TOKEN.exec(text)
    if (!found) throw new Error(`no XML: ${text.slice(at, at + 60)}`)
    const [, closed, opened, attributes = '', empty, words] = found
    const parent = open.at(-1) ?? root
    if (words !== undefined) parent.text += plain(words)
    if (closed !== undefined && open.pop()?.name !== local(closed)) throw new Error(`</${closed}>`)
    if (opened === undefined) continue
    const element = { name: local(opened), attributes: read(attributes), children: [], text: '' }
    parent.children.push(element)
    if (empty !== '/') open.push(element)
  }
  if (open.length !== 1) throw new Error(`not closed: ${open.at(-1)?.name}`)
  return root
}

const read = (attributes: string): Record<string, string> =>
  Object.fromEntries(
    [...attributes.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, name = '', text = '']) => [
      local(name),
      plain(text),
    ]),
  )

/** Every element of a name below, in order. */
export const all = (from: XmlElement | undefined, name: string): XmlElement[] =>
  (from?.children ?? []).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...all(child, name),
  ])
export const one = (from: XmlElement | undefined, name: string): XmlElement | undefined =>
  all(from, name)[0]
export const value = (from: XmlElement | undefined, name = 'val'): string | undefined =>
  from?.attributes[name]
export const number = (from: XmlElement | undefined, name = 'val'): number =>
  Number(value(from, name))
