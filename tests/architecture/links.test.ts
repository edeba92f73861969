import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'

const pages = [
  'README.md',
  'bench/README.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
  ...readdirSync('docs/decisions').map((name) => `docs/decisions/${name}`),
]

describe('pages', () => {
  it.each(pages.map((page) => [page] as const))('%s links to nothing that is not there', (page) => {
    const text = readFileSync(page, 'utf8')
    const targets = [...text.matchAll(/\]\(([^)#\s]+)(#[^)]*)?\)/g)].map(
      ([, target = '']) => target,
    )
    const missing = targets.filter(
      (target) => !/^\w+:/.test(target) && !existsSync(join(dirname(page), target)),
    )
    expect(missing).toEqual([])
  })
})
