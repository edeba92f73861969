import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { preloadsOf } from '#server/preloads.ts'

const LIST = {
  always: { files: ['/assets/index-1.js'], asks: ['/api/session'] },
  screens: [
    {
      path: '/bulletins/:id/read',
      files: ['/assets/ReadingPage-1.js', '/assets/ReadingPage-1.css'],
      asks: ['/api/bulletins/:id/brief'],
    },
  ],
}
const COMMON =
  '</assets/index-1.js>; rel=modulepreload; crossorigin, </api/session>; rel=preload; as=fetch; crossorigin'

let folder = ''
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'gongxin-preloads-'))))
afterEach(() => rmSync(folder, { recursive: true }))

it('names what a screen loads and asks for, with the ids of its address', () => {
  writeFileSync(join(folder, 'preloads.json'), JSON.stringify(LIST))
  expect(preloadsOf(folder)('/bulletins/0a1b-2c/read', false)).toBe(
    [
      COMMON,
      '</assets/ReadingPage-1.js>; rel=modulepreload; crossorigin',
      '</assets/ReadingPage-1.css>; rel=preload; as=style; crossorigin',
      '</api/bulletins/0a1b-2c/brief>; rel=preload; as=fetch; crossorigin',
    ].join(', '),
  )
})

it.each([
  '/',
  '/bulletins',
  '/bulletins/a/b/read',
  '/bulletins/a>; rel=x/read',
  '/bulletins/a\r\nx/read',
])('names only what every screen begins with at %j', (path) => {
  writeFileSync(join(folder, 'preloads.json'), JSON.stringify(LIST))
  expect(preloadsOf(folder)(path, false)).toBe(COMMON)
})

it('names to a visitor nothing that is asked for after signing in', () => {
  writeFileSync(join(folder, 'preloads.json'), JSON.stringify(LIST))
  expect(preloadsOf(folder)('/bulletins/0a1b-2c/read', true)).toBe(COMMON)
})

it('says nothing where there is no list', () => {
  expect(preloadsOf(folder)('/bulletins/a/read', false)).toBeUndefined()
})
