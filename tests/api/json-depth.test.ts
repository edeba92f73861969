import { describe, expect, it } from 'vitest'
import { isShallow } from '#api/json-depth.ts'

const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth)

describe('the depth of a JSON text', () => {
  it.each([
    ['a hundred levels', nested(100)],
    ['two hundred lists side by side', `[${'[],'.repeat(200)}[]]`],
    ['brackets inside of a text', JSON.stringify({ a: '['.repeat(500) })],
    ['a text with quotation marks', JSON.stringify({ a: `"${'{'.repeat(500)}`, b: '"' })],
    ['a text that ends with a backslash', JSON.stringify(['\\', '['.repeat(500)])],
    ['a text that never ends', `"${'['.repeat(500)}`],
  ])('is fine with %s', (_what, json) => {
    expect(isShallow(json)).toBe(true)
  })

  it.each([
    ['a hundred and one levels', nested(101)],
    ['objects', `${'{"a":'.repeat(101)}1${'}'.repeat(101)}`],
    ['levels after a text that ends with a backslash', `["\\\\",${nested(100)}]`],
  ])('is too much with %s', (_what, json) => {
    expect(isShallow(json)).toBe(false)
  })
})
