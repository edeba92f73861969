import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { zhFirst } from '#words/zh-first.ts'
import { zh } from '#words/zh.ts'

const source = resolve(import.meta.dirname, '../../src')
const areas = Object.keys(zh)

function* keysOf(tree: object, path = ''): Generator<string> {
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') yield path + key
    else yield* keysOf(value as object, `${path}${key}.`)
  }
}
const keys = [...keysOf(zh)]

const fileOf = (name: string, from: string) =>
  name.startsWith('#') ? resolve(source, name.slice(1)) : resolve(dirname(from), name)

/** What a file loads with it; types load nothing. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8')
  return [...text.matchAll(/^import (?!type )(?:[^'\n]|\n(?!import))*'([#.][^']+)'/gm)]
    .map(([, name]) => fileOf(name ?? '', file))
    .filter((path) => /\.(ts|vue)$/.test(path) && existsSync(path))
}

function closureOf(first: string): Set<string> {
  const seen = new Set([first])
  for (const file of seen) importsOf(file).forEach((path) => seen.add(path))
  return seen
}

/** Keys of words in a file, or their beginnings where the end is put together: `ui.period.`. */
function wordsIn(file: string): string[] {
  const literals = readFileSync(file, 'utf8').matchAll(/['`]((?:[a-z]\w*)\.[\w.]*)(\$\{)?/gi)
  return [...literals].flatMap(([, text = '', open]) => {
    if (!areas.includes(text.split('.')[0] ?? '')) return []
    return keys.some((key) => (open ? key.startsWith(text) : key === text)) ? [text] : []
  })
}

const routeFiles = [
  'app/routes.ts',
  ...readdirSync(resolve(source, 'app/routes')).map((name) => `app/routes/${name}`),
]
const routes = routeFiles.map((name) => readFileSync(resolve(source, name), 'utf8')).join('\n')
const screens = routes
  .split('light(')
  .slice(1)
  .map((piece) => fileOf(/import\('([^']+)'\)/.exec(piece)?.[1] ?? '', source))
  .filter((path) => existsSync(path))

describe('the first words', () => {
  it('are asked for by screens that exist', () => {
    expect(screens.length).toBeGreaterThan(4)
  })

  it.each(
    ['app/AppShell.vue', 'app/NotFoundPage.vue']
      .map((name) => resolve(source, name))
      .concat(screens),
  )('are all that %s needs', (screen) => {
    const lacking = [...closureOf(screen)]
      .filter((file) => !/\/(words|domain|routes)\/|routes\.ts$/.test(file))
      .flatMap((file) => wordsIn(file).map((key) => `${key} in ${file.slice(source.length)}`))
      .filter((found) => !((found.split('.')[0] ?? '') in zhFirst))
    expect(lacking).toEqual([])
  })

  it('are less than half of all', () => {
    const length = (tree: object) => JSON.stringify(tree).length
    expect(length(zhFirst)).toBeLessThan(length(zh) / 2)
  })
})
