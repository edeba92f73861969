import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { writeFolder } from '#server/write-folder.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongxin-folder-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const file = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) })
const site = () => join(folder, 'site')

it('puts a whole folder in the place of the one before, and leaves nothing beside it', () => {
  writeFolder(site(), [file('mark', '1'), file('a/old.html', 'old')], 'mark')
  writeFolder(site(), [file('mark', '2'), file('b/new.html', 'new')], 'mark')
  expect(readdirSync(folder)).toEqual(['site'])
  expect(readdirSync(site()).sort()).toEqual(['b', 'mark'])
  expect(readFileSync(join(site(), 'b/new.html'), 'utf8')).toBe('new')
})

it('leaves a folder alone that holds something else', () => {
  mkdirSync(site())
  writeFileSync(join(site(), 'letters.txt'), 'mine')
  expect(() => writeFolder(site(), [file('mark', '1')], 'mark')).toThrow('something else')
  expect(readdirSync(site())).toEqual(['letters.txt'])
})

it('keeps the folder as it was when writing fails', () => {
  writeFolder(site(), [file('mark', '1')], 'mark')
  // A file cannot be a folder as well.
  const wrong = [file('mark', '2'), file('mark/inside', 'x')]
  expect(() => writeFolder(site(), wrong, 'mark')).toThrow(/ENOTDIR|EEXIST/)
  expect(readFileSync(join(site(), 'mark'), 'utf8')).toBe('1')
  expect(readdirSync(folder)).toEqual(['site'])
})
