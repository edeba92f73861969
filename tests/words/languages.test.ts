import { beforeAll, describe, expect, it } from 'vitest'
import { en } from '#words/en.ts'
import { placeholdersOf } from '#words/fill.ts'
import { zh } from '#words/zh.ts'
import { generatedWords, isStale } from '../../scripts/generate-words.ts'

function flat(tree: object, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : flat(value as object, `${path}${key}.`),
  )
}
const [chinese, english] = [flat(zh), new Map(flat(en))]

describe('words', () => {
  let generated: Awaited<ReturnType<typeof generatedWords>> = []
  // Reads every definition of the domain.
  beforeAll(async () => void (generated = await generatedWords()), 60_000)

  it('exist in English for every Chinese one, and no others', () => {
    expect([...english.keys()].toSorted()).toEqual(chinese.map(([key]) => key).toSorted())
  })

  it('speak of the same values in both languages', () => {
    const differing = chinese.filter(
      ([key, text]) =>
        placeholdersOf(text).toSorted().join() !==
        placeholdersOf(english.get(key) ?? '')
          .toSorted()
          .join(),
    )
    expect(differing.map(([key]) => key)).toEqual([])
  })

  it('stand in Traditional Chinese as last generated: run `npm run generate` when this fails', () => {
    const stale = generated.filter(isStale)
    expect(stale.map(({ file }) => file.pathname.split('/').pop())).toEqual([])
  })

  it('leave no placeholder of a text when it is converted', () => {
    const traditional = new Map(flat(JSON.parse(generated[0]?.text ?? '{}') as object))
    const differing = chinese.filter(
      ([key, text]) =>
        placeholdersOf(text).join() !== placeholdersOf(traditional.get(key) ?? '').join(),
    )
    expect(differing).toEqual([])
  })
})
