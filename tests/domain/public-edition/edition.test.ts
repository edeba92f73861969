import { describe, expect, it } from 'vitest'
import {
  editionObstacle,
  editionState,
  openEditionActions,
} from '#domain/public-edition/edition.ts'
import type { EditionPlace } from '#domain/public-edition/edition.ts'

const place = (more: Partial<EditionPlace> = {}): EditionPlace => ({
  bulletin: 'issued',
  compiledBy: 'a',
  edition: 'undecided',
  ...more,
})
const actor = (account: string, may = true) => ({ account, may: () => may })

describe('publication', () => {
  it('is decided on what is issued, by somebody else than the compiler', () => {
    expect(editionObstacle('decide', place(), actor('b'))).toBeUndefined()
    expect(editionObstacle('decide', place(), actor('a'))).toBe('not-yourself')
    expect(editionObstacle('decide', place({ bulletin: 'signed' }), actor('b'))).toBe(
      'bulletin-state',
    )
    expect(editionObstacle('decide', place(), actor('b', false))).toBe('forbidden')
  })

  it('is taken back by anybody who may publish, and can be decided anew', () => {
    expect(openEditionActions(place({ edition: 'public' }), actor('a'))).toEqual(['withdraw'])
    expect(openEditionActions(place({ edition: 'withdrawn' }), actor('b'))).toEqual(['decide'])
    expect(openEditionActions(place({ edition: 'none' }), actor('b'))).toEqual(['decide'])
  })

  it('stands as the last act says', () => {
    expect(editionState(null)).toBe('undecided')
    expect(editionState({ act: 'decide', disclosure: 'active' })).toBe('public')
    expect(editionState({ act: 'decide', disclosure: 'on-application' })).toBe('on-application')
    expect(editionState({ act: 'withdraw', disclosure: 'active' })).toBe('withdrawn')
  })
})
