import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { Converter, CustomConverter } from 'opencc-js/cn2t'
import { zh } from '#words/zh.ts'
import { kept, overrides } from './zh-hant-overrides.ts'

type Tree = { [key: string]: string | Tree }

/** Characters only (`tw`): the phrase table (`twp`) would turn 文件 into 檔案. */
const toTraditional = Converter({ from: 'cn', to: 'tw' })
const correct = CustomConverter(overrides)

function convertTree(tree: Tree, path = ''): Tree {
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => {
      const here = path + key
      if (typeof value !== 'string') return [key, convertTree(value, `${here}.`)]
      return [key, kept.includes(here) ? value : correct(toTraditional(value))]
    }),
  )
}

export const traditionalPath = new URL('../src/words/zh-hant.generated.json', import.meta.url)

/** The Traditional Chinese words, as the text of their file. */
export function traditionalWords(): string {
  return `${JSON.stringify(convertTree(zh), null, 2)}\n`
}

/** Writes the file when it is stale. @returns whether it was */
export function generateWords(): boolean {
  const wanted = traditionalWords()
  const stale = readText() !== wanted
  if (stale) writeFileSync(traditionalPath, wanted)
  return stale
}

function readText(): string | undefined {
  try {
    return readFileSync(traditionalPath, 'utf8')
  } catch {
    return undefined // not generated yet
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.log(generateWords() ? 'zh-Hant written' : 'zh-Hant is up to date')
}
