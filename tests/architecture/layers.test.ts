import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

/** Each breaks one rule; the sound files break none. */
const planted: [what: string, path: string, text: string, rule: string][] = [
  [
    'a package in the domain',
    'src/domain/package.ts',
    "import { z } from 'zod'\nexport const a = z\n",
    'domain-packages',
  ],
  [
    'a platform module in the domain',
    'src/domain/platform.ts',
    "import { readFileSync } from 'node:fs'\nexport const a = readFileSync\n",
    'no-platform-in-portable-layers',
  ],
  [
    'a type of another layer in the domain',
    'src/domain/typed.ts',
    "import type { B } from '#api/sound.ts'\nexport type A = B\n",
    'domain-imports',
  ],
  [
    'the API in a feature',
    'src/features/x/static.ts',
    "import { b } from '#api/sound.ts'\nexport const a = b\n",
    'features-imports',
  ],
  [
    'the API in a feature, loaded dynamically',
    'src/features/x/dynamic.ts',
    "export const a = () => import('#api/sound.ts')\n",
    'features-imports',
  ],
  [
    'axios in the UI kit',
    'src/ui/axios.ts',
    "import axios from 'axios'\nexport const a = axios\n",
    'ui-packages',
  ],
  [
    'Vue in the API',
    'src/api/vue.ts',
    "import { ref } from 'vue'\nexport const a = ref\n",
    'api-packages',
  ],
  [
    'one feature in another',
    'src/features/x/other.ts',
    "import { c } from '#features/y/sound.ts'\nexport const a = c\n",
    'features-stand-alone',
  ],
  [
    'a cycle',
    'src/domain/cycle-a.ts',
    "import { b } from '#domain/cycle-b.ts'\nexport const a = () => b\n",
    'no-cycles',
  ],
  ['an orphan', 'src/domain/orphan.ts', 'export const a = 1\n', 'no-orphans'],
]
const sound: Record<string, string> = {
  'src/domain/sound.ts': 'export const a = 1\n',
  'src/contract/sound.ts': "import { a } from '#domain/sound.ts'\nexport const b = a\n",
  'src/api/sound.ts':
    "import { b as a } from '#contract/sound.ts'\nexport interface B { b: number }\nexport const b = a\n",
  'src/domain/cycle-b.ts': "import { a } from '#domain/cycle-a.ts'\nexport const b = () => a\n",
  'src/features/y/sound.ts': "import { a } from '#domain/sound.ts'\nexport const c = a\n",
}

interface Violation {
  from: string
  rule: { name: string }
}

let house = ''
let violations: Violation[] = []

/** A small house with the real rules and the planted files: the real one is never touched. */
beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'gongxin-house-'))
  for (const name of ['package.json', 'tsconfig.json', '.dependency-cruiser.cjs'])
    cpSync(join(root, name), join(house, name))
  symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'))
  const files = { ...sound, ...Object.fromEntries(planted.map(([, path, text]) => [path, text])) }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(house, path)), { recursive: true })
    writeFileSync(join(house, path), text)
  }
  const cruise = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const options = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src']
  const answer = execFileSync(process.execPath, [cruise, ...options], {
    cwd: house,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
  violations = (JSON.parse(answer) as { summary: { violations: Violation[] } }).summary.violations
}, 60_000)

afterAll(() => rmSync(house, { recursive: true, force: true }))

it.each(planted)('refuses %s', (_, path, __, rule) => {
  expect(violations.filter(({ from }) => from === path).map((found) => found.rule.name)).toContain(
    rule,
  )
})

it('finds nothing wrong in files that keep the rules', () => {
  expect(violations.filter(({ from }) => from in sound)).toEqual([])
})
