import { beforeAll, describe, expect, it } from 'vitest'
import { explainWith } from '#app/explain.ts'
import type { Explain } from '#client/failure.ts'
import { RefusedError } from '#client/refused-error.ts'
import { createWords } from '#ui/words.ts'

describe('what the contract refuses is told field by field', () => {
  let explain: Explain
  beforeAll(async () => {
    explain = explainWith(await createWords('zh'))
  })
  const said = (code: string, params: Record<string, string | number> = {}) =>
    explain(
      new RefusedError({
        type: '',
        title: '',
        status: 422,
        code: 'invalid-input',
        params: {},
        correlation: '',
        fields: [{ path: 'field', code, params }],
      }),
    )?.fields?.['field']

  it.each([
    ['a missing text', 'too-small', { origin: 'string', minimum: 1 }, '请填写此项'],
    ['a text too short', 'too-small', { origin: 'string', minimum: 2 }, '至少需要 2 个字'],
    ['a text too long', 'too-big', { origin: 'string', maximum: 2000 }, '最多 2000 个字'],
    ['too many entries', 'too-big', { origin: 'array', maximum: 20 }, '最多 20 项'],
    ['a number too small', 'too-small', { origin: 'number', minimum: 5 }, '不能小于 5'],
    ['a number too big', 'too-big', { origin: 'number', maximum: 365 }, '不能大于 365'],
    ['a wrong day', 'invalid-format', { format: 'date' }, '请填写正确的日期，如 2026-03-09'],
    ['a value of no list', 'invalid-value', {}, '请从列表中选择'],
    ['nothing where something must be', 'invalid-type', { expected: 'string' }, '请填写此项'],
    [
      'a term that is over',
      'notice-until',
      { least: '2026-11-27' },
      '应在 2026-11-27 之后的一年以内',
    ],
    ['a rule of its own', 'custom', {}, '填写的内容格式不正确'],
    ['a limit without its number', 'too-big', {}, '填写的内容格式不正确'],
  ])('%s', (_what, code, params, sentence) => {
    expect(said(code, params as Record<string, string | number>)).toBe(sentence)
  })
})
