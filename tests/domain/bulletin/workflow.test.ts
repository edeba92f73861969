import { describe, expect, it } from 'vitest'
import { mayDo } from '#domain/access.ts'
import type { Role } from '#domain/access.ts'
import { SECRECY_RESULTS } from '#domain/bulletin/bulletin.ts'
import {
  BULLETIN_ACTIONS,
  BULLETIN_MOVES,
  BULLETIN_STATES,
  bulletinObstacle,
  bulletinStateAfter,
  isFrozen,
  openBulletinMoves,
} from '#domain/bulletin/workflow.ts'
import type { BulletinAction, BulletinState } from '#domain/bulletin/workflow.ts'

const PATH = '/440000/'
const cast: readonly (readonly [account: string, role: Role, path?: string])[] = [
  ['inspector-1', 'inspector'],
  ['inspector-2', 'inspector'],
  ['chief-1', 'chief-inspector'],
  ['chief-2', 'chief-inspector'],
  ['leader', 'leader'],
  ['reporter', 'reporter', '/440000/440100/'],
  ['city-chief', 'chief-inspector', '/440000/440100/'],
]
const actorOf = (name: string) => {
  const [account, role, path = PATH] = cast.find(([one]) => one === name) ?? ['nobody', 'auditor']
  return {
    account,
    may: (action: Parameters<typeof mayDo>[1]) => mayDo([{ role, unit: path, path }], action, PATH),
  }
}
const open = (name: string, state: BulletinState, compiledBy = 'inspector-1') =>
  openBulletinMoves({ state, compiledBy }, actorOf(name))

describe('the life of a bulletin', () => {
  it('goes by the table, for each who has a part in it', () => {
    expect(open('inspector-1', 'compiled')).toEqual(['edit', 'refresh', 'withdraw'])
    expect(open('inspector-2', 'edited')).toEqual(['edit', 'refresh', 'review', 'withdraw'])
    expect(open('chief-1', 'reviewed')).toEqual(['edit', 'refresh', 'sign', 'return', 'withdraw'])
    expect(open('leader', 'reviewed')).toEqual(['sign', 'return'])
    expect(open('chief-1', 'signed')).toEqual(['return', 'issue', 'withdraw'])
    for (const [name] of cast) expect(open(name, 'issued')).toEqual([])
  })

  it('is neither reviewed nor signed by who compiled it', () => {
    const place = { state: 'edited', compiledBy: 'chief-1' } as const
    expect(bulletinObstacle('review', place, actorOf('chief-1'))).toBe('not-yourself')
    expect(bulletinObstacle('review', place, actorOf('chief-2'))).toBeUndefined()
    const reviewed = { ...place, state: 'reviewed' } as const
    expect(bulletinObstacle('sign', reviewed, actorOf('chief-1'))).toBe('not-yourself')
    expect(bulletinObstacle('sign', reviewed, actorOf('leader'))).toBeUndefined()
  })

  it('is written by the office in whose name it goes out, and by no other', () => {
    expect(open('city-chief', 'edited')).toEqual([])
    expect(open('reporter', 'signed')).toEqual([])
  })

  it('is reviewed anew once its text changes, and sent back by a review that finds something', () => {
    expect(bulletinStateAfter('edit', undefined)).toBe('edited')
    expect(bulletinStateAfter('review', 'returned')).toBe('edited')
    expect(bulletinStateAfter('review', 'public')).toBe('reviewed')
  })
})

/** Every way through the table of at most so many moves, by anybody. */
function* stories(length: number): Generator<{ state: BulletinState; done: string[] }> {
  const start = { state: 'compiled' as BulletinState, done: [] as string[] }
  let edge = [start]
  for (let step = 0; step < length; step += 1) {
    const next: typeof edge = []
    for (const { state, done } of edge) {
      for (const [name] of cast) {
        for (const action of open(name, state)) {
          const results = action === 'review' ? SECRECY_RESULTS : [undefined]
          for (const result of results) {
            const after = bulletinStateAfter(action, result)
            const one = {
              state: after,
              done: [...done, `${name} ${action} ${result ?? ''}`.trim()],
            }
            next.push(one)
            yield one
          }
        }
      }
    }
    // One story a state and last deed is enough to go on from.
    edge = [...new Map(next.map((one) => [`${one.state} ${one.done.at(-1)}`, one])).values()]
  }
}

describe('whatever people do', () => {
  const all = [...stories(7)]

  it('nothing is issued that was not reviewed for secrecy and signed after its last change', () => {
    const issued = all.filter(({ state }) => state === 'issued')
    expect(issued.length).toBeGreaterThan(10)
    for (const { done } of issued) {
      const acts = done.map((one) => one.split(' ')[1] as BulletinAction)
      const changed = Math.max(
        ...(['edit', 'refresh', 'return'] as const).map((act) => acts.lastIndexOf(act)),
      )
      const reviewed = acts.lastIndexOf('review')
      const signed = acts.lastIndexOf('sign')
      expect(reviewed > changed && signed > reviewed && acts.at(-1) === 'issue').toBe(true)
      expect(done.filter((one) => /^inspector-1 (review|sign)/.test(one))).toEqual([])
    }
  })

  it('every move goes where the table says, and an end is an end', () => {
    const ends = BULLETIN_STATES.filter((state) => isFrozen(state) || state === 'withdrawn')
    expect(ends.length).toBeGreaterThan(0)
    for (const action of BULLETIN_ACTIONS) {
      expect(BULLETIN_STATES).toContain(BULLETIN_MOVES[action].to)
      expect(BULLETIN_MOVES[action].from.filter((state) => ends.includes(state))).toEqual([])
    }
  })
})
