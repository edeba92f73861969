import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
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

const domain = new URL('../src/domain/', import.meta.url)

/** Every `{ zh, en }` that a value holds, however deep. */
function collectTerms(value: unknown, found: Set<string>, seen = new Set<unknown>()) {
  if (typeof value !== 'object' || value === null || seen.has(value)) return
  seen.add(value)
  const { zh: chinese, en: english } = value as Record<string, unknown>
  if (typeof chinese === 'string' && typeof english === 'string') found.add(chinese)
  for (const part of Object.values(value)) collectTerms(part, found, seen)
}

async function domainTerms(): Promise<Record<string, string>> {
  const found = new Set<string>()
  for (const file of readdirSync(domain, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts')) continue
    collectTerms({ ...(await import(new URL(file, domain).href)) }, found)
  }
  const pairs = [...found].sort().map((term) => [term, correct(toTraditional(term))] as const)
  return Object.fromEntries(pairs.filter(([term, traditional]) => term !== traditional))
}

const words = new URL('../src/words/', import.meta.url)
const asFile = (tree: Tree) => `${JSON.stringify(tree, null, 2)}\n`

/** The generated files: their place and the text they should have. */
export async function generatedWords(): Promise<{ file: URL; text: string }[]> {
  return [
    { file: new URL('zh-hant.generated.json', words), text: asFile(convertTree(zh)) },
    { file: new URL('zh-hant-terms.generated.json', words), text: asFile(await domainTerms()) },
  ]
}

export function isStale({ file, text }: { file: URL; text: string }): boolean {
  return !existsSync(file) || readFileSync(file, 'utf8') !== text
}

/** Writes what is stale. @returns the names of the files written */
export async function generateWords(): Promise<string[]> {
  const stale = (await generatedWords()).filter(isStale)
  for (const { file, text } of stale) writeFileSync(file, text)
  return stale.map(({ file }) => file.pathname)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.log((await generateWords()).join('\n') || 'Traditional Chinese is up to date')
}
