import { describe, expect, it } from 'vitest'
import { roundedText } from '#domain/number/exact.ts'
import { buildSite } from '#documents/public-edition/build-site.ts'
import { publicScript } from '#documents/public-edition/script.ts'
import { publicStyle } from '#documents/public-edition/style.ts'
import { publicBulletin } from '#domain/public-edition/public-bulletin.ts'
import {
  HOSTILE,
  PLANTED,
  frozen,
  publishedAs,
  rows,
  sha256,
  site,
} from '#tests/documents/public-edition/sample.ts'

const SLUG = '2026-q3-c0ffeec0ffee'
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const built = buildSite(site(), sha256)
const textOf = (path: string, files = built): string => {
  const file = files.find((one) => one.path === path)
  if (!file) throw new Error(`no ${path} in ${files.map((one) => one.path).join(' ')}`)
  return decoder.decode(file.bytes)
}
const pages = built.filter(({ type }) => type === 'html')
const pageOf = (path: string) => new DOMParser().parseFromString(textOf(path), 'text/html')

describe('the public edition', () => {
  it('is a folder of pages and data with plain names', () => {
    expect(built.map(({ path }) => path)).toEqual([
      'index.html',
      `bulletins/${SLUG}.html`,
      'bulletins/2025-deaddeaddead.html',
      'data/index.html',
      `data/${SLUG}-1.csv`,
      `data/${SLUG}-1.json`,
      `data/${SLUG}-3.csv`,
      `data/${SLUG}-3.json`,
      'data/datapackage.json',
      'sitemap.xml',
      'hashes.txt',
    ])
  })

  it('is the same to the last byte whenever it is made from the same data', () => {
    const again = buildSite(site(), sha256)
    expect(again.map(({ bytes }) => sha256(bytes))).toEqual(built.map(({ bytes }) => sha256(bytes)))
  })

  it('never tells of a person, a number or an account, nor of an annex that stays inside', () => {
    for (const { path } of built) {
      for (const word of [...PLANTED, '内部掌握情况表', '抄送']) {
        expect({ path, word, found: textOf(path).includes(word) }).toEqual({
          path,
          word,
          found: false,
        })
      }
    }
    // What a hand changed is shown as it stands in the document, without its reason.
    expect(pageOf(`bulletins/${SLUG}.html`).body.textContent).toContain('共9个。')
    expect(pageOf(`bulletins/${SLUG}.html`).body.textContent).toContain(
      '本文件共有附件3个，公开2个。',
    )
  })

  it('is well-formed, and runs nothing that a name brings', () => {
    for (const { path } of pages) {
      const page = textOf(path)
      const xml = page.replace('<!doctype html>', '<!DOCTYPE html>')
      const parsed = new DOMParser().parseFromString(xml, 'application/xhtml+xml')
      expect(parsed.querySelector('parsererror')?.textContent ?? '', path).toBe('')
      const document = pageOf(path)
      expect(document.querySelectorAll('script')).toHaveLength(1)
      for (const element of document.querySelectorAll('*')) {
        for (const { name } of element.attributes) expect(name).not.toMatch(/^on|^style$/)
      }
    }
    const page = textOf(`bulletins/${SLUG}.html`)
    expect(page).toContain('<bdi>&lt;script&gt;alert(1)&lt;/script&gt;厅</bdi>')
    for (const sign of ['\u202E', '\u202C', '\u0000']) expect(page.includes(sign)).toBe(false)
  })

  it('allows its own style and script by their hashes, and nothing else', () => {
    const base64 = (text: string) => Buffer.from(sha256(text), 'hex').toString('base64')
    for (const { path } of pages) {
      const document = pageOf(path)
      const policy = document.querySelector('[http-equiv="Content-Security-Policy"]')
      expect(policy?.getAttribute('content')).toBe(
        `default-src 'none'; style-src 'sha256-${base64(publicStyle)}'; script-src 'sha256-${base64(publicScript)}'; base-uri 'none'; form-action 'none'`,
      )
      expect(document.querySelector('style')?.textContent).toBe(publicStyle)
      expect(document.querySelector('script')?.textContent).toBe(publicScript)
      expect(document.querySelectorAll('[src], link, img, iframe, object, form')).toHaveLength(0)
      expect(publicStyle).not.toMatch(/url\(|@import|@font-face/)
    }
  })

  it('leads only to files that are there, and to places on the page', () => {
    const there = new Set(built.map(({ path }) => path))
    for (const { path } of pages) {
      const document = pageOf(path)
      for (const link of document.querySelectorAll('a')) {
        const to = new URL(link.getAttribute('href') ?? '', `http://site.test/${path}`)
        expect([path, to.host, there.has(to.pathname.slice(1))]).toEqual([path, 'site.test', true])
        const place = to.hash === '' ? document.body : document.querySelector(to.hash)
        expect(place, to.hash).not.toBeNull()
      }
    }
  })

  it('says what an accessible page says', () => {
    const document = pageOf(`bulletins/${SLUG}.html`)
    expect(document.documentElement.lang).toBe('zh-CN')
    expect(document.querySelector('a')?.getAttribute('href')).toBe('#main')
    expect(document.querySelectorAll('main, header, footer, nav')).toHaveLength(4)
    const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5')].map(
      ({ tagName }) => tagName,
    )
    // A level that the document skips is not skipped here: 1. comes after 一、 as its h3.
    expect(levels).toEqual(['H1', 'H2', 'H3', 'H2', 'H2'])
    for (const table of document.querySelectorAll('table')) {
      expect(table.caption?.textContent).not.toBe('')
      expect(table.querySelectorAll('thead th[scope="col"]').length).toBe(5)
      expect(table.querySelectorAll('tbody th[scope="row"]').length).toBe(
        table.querySelectorAll('tbody tr').length,
      )
    }
    expect(document.querySelector('#tools')?.hasAttribute('hidden')).toBe(true)
    expect(document.querySelector('data')?.getAttribute('value')).toBe('80.5')
    expect(document.querySelectorAll('data')).toHaveLength(1)
  })

  it('names chain head and digest of each bulletin like the document', () => {
    for (const path of ['index.html', `bulletins/${SLUG}.html`, 'data/index.html']) {
      expect(textOf(path)).toContain(`812:sha256:${'ab'.repeat(32)}`)
      expect(textOf(path)).toContain('c0ffee'.repeat(10))
    }
  })

  it('lists what is corrected, and the bulletins of each year', () => {
    const document = pageOf('index.html')
    expect([...document.querySelectorAll('h2')].map((one) => one.textContent)).toEqual(['2026年'])
    const told = pageOf('bulletins/2025-deaddeaddead.html').querySelector('.told')
    expect(told?.textContent?.trim()).toBe(
      '本通报已被更正，请以新通报为准：更正 粤府办通报〔2026〕3号',
    )
    expect(told?.querySelector('a')?.getAttribute('href')).toBe(`../bulletins/${SLUG}.html`)
    const unseen = {
      ...site(),
      bulletins: [publicBulletin(frozen, publishedAs({ correctedBy: 'not-public' }))],
    }
    expect(textOf(`bulletins/${SLUG}.html`, buildSite(unseen, sha256))).toContain(
      '本通报已被更正，更正文件没有公开。',
    )
  })
})

/** A small reader of RFC 4180, apart from the writer. */
function readCsv(text: string): string[][] {
  const lines: string[][] = [[]]
  let field = ''
  let quoted = false
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at)
    if (quoted && sign === '"' && text.charAt(at + 1) === '"') field += text.charAt((at += 1))
    else if (sign === '"') quoted = !quoted
    else if (!quoted && (sign === ',' || sign === '\n')) {
      lines.at(-1)?.push(field)
      field = ''
      if (sign === '\n') lines.push([])
    } else if (quoted || sign !== '\r') field += sign
  }
  lines.pop()
  return lines
}

describe('open data', () => {
  const csv = textOf(`data/${SLUG}-1.csv`)
  const json = JSON.parse(textOf(`data/${SLUG}-1.json`)) as {
    licence: string
    asOf: string
    schema: { fields: { name: string; type: string; unit?: string }[] }
    rows: Record<string, string | number | null>[]
  }

  it('hold the lines of the annex as they were frozen, in CSV and JSON alike', () => {
    expect(csv.startsWith('\uFEFF')).toBe(true)
    const [head = [], ...lines] = readCsv(csv.slice(1))
    expect(head).toEqual(json.schema.fields.map(({ name }) => name))
    expect(lines).toHaveLength(rows.length)
    rows.forEach((row, at) => {
      const exact = row.total.kind === 'exact' ? roundedText(row.total.points, 1) : undefined
      const range = row.total.kind === 'range' ? ['60.0', '75.5'] : ['', '']
      const grade = { 0: '', 1: '良好', 2: '良好或不合格' }[row.grades.length] ?? ''
      expect(lines[at]).toEqual([
        row.rank ? String(row.rank.best) : '',
        row.rank ? String(row.rank.worst) : '',
        row.unit,
        // A formula is disarmed; everything else stands as it was frozen.
        row.name === HOSTILE.formula ? `'${row.name}` : row.name,
        '地级以上市',
        exact ?? range[0],
        exact ?? range[1],
        grade,
        row.change === null ? '' : '-1.3',
      ])
      const same = head.map((name) => json.rows[at]?.[name])
      expect(same[3]).toBe(row.name)
      expect(same.map((value) => (value === null ? '' : String(value))).toSpliced(3, 1)).toEqual(
        (lines[at] ?? []).map((value) => (value === '60.0' ? '60' : value)).toSpliced(3, 1),
      )
    })
  })

  it('are described: fields, units, period, licence, source, hashes', () => {
    expect(json).toMatchObject({ licence: '注明来源即可免费使用 <示例>', asOf: '2026-10-10' })
    expect(json.schema.fields.find(({ name }) => name === '得分')).toMatchObject({
      type: 'number',
      unit: '分',
    })
    const described = JSON.parse(textOf('data/datapackage.json')) as {
      resources: { path: string; hash: string; bytes: number }[]
    }
    const bytes = built.find(({ path }) => path === `data/${SLUG}-1.csv`)?.bytes
    expect(described.resources[0]).toMatchObject({
      path: `${SLUG}-1.csv`,
      hash: `sha256:${sha256(bytes ?? '')}`,
      bytes: bytes?.length,
    })
    const page = pageOf('data/index.html')
    expect(page.body.textContent).toContain('注明来源即可免费使用 <示例>')
  })

  it('come with the hash of every file, and with a map of the site once its place is known', () => {
    const listed = textOf('hashes.txt').trimEnd().split('\n')
    expect(listed).toEqual(built.slice(0, -1).map(({ path, bytes }) => `${sha256(bytes)}  ${path}`))
    expect(textOf('sitemap.xml')).toContain(
      `<url><loc>https://www.example.gov.cn/gk/bulletins/${SLUG}.html</loc><lastmod>2026-10-20</lastmod></url>`,
    )
    const nowhere = buildSite(site({ address: '', licence: '' }), sha256)
    expect(nowhere.some(({ path }) => path === 'sitemap.xml')).toBe(false)
    expect(textOf('data/index.html', nowhere)).toContain('使用条件由广东省人民政府办公厅另行说明。')
  })
})
