import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { first as en } from '#words/en-first.ts'
import { first as zh } from '#words/zh-first.ts'

const filesIn = (folder: string, named: RegExp) =>
  readdirSync(folder)
    .filter((name) => named.test(name))
    .map((name) => folder + name)

/** What a screen for readers shows before the text of its bulletin: that one waits for all words. */
const files = [
  ...filesIn('src/features/bulletin/reading/', /^(?!ReadingText).*\.(vue|ts)$/),
  'src/app/App.vue',
  'src/app/explain.ts',
]

describe('the first words', () => {
  it('are the same areas in both languages', () => {
    expect(Object.keys(en)).toEqual(Object.keys(zh))
  })

  it('hold all that a screen for readers says first', () => {
    const areas = files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\bt\(\s*[`']([a-zA-Z]+)\./g)].map(
        ([, area = '']) => area,
      ),
    )
    expect(areas.length).toBeGreaterThan(30)
    expect([...new Set(areas)].filter((area) => !(area in zh))).toEqual([])
  })
})
