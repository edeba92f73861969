import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { scoreSample, type Golden } from './score-sample.ts'

/**
 * A change of scoring, of the scheme or of a measure shows here every unit that it moves. Where that is
 * meant, `npm run golden` writes the file anew.
 */
it('scores the sample province as before', { timeout: 120_000 }, async () => {
  const file = new URL('./scorecards.json', import.meta.url)
  const golden = JSON.parse(await readFile(file, 'utf8')) as Golden[]
  const scored = await scoreSample()
  const byName = (cards: Golden[]) =>
    Object.fromEntries(cards.map(({ name, period, ...card }) => [`${name} ${period}`, card]))
  expect(byName(scored)).toEqual(byName(golden))
})
