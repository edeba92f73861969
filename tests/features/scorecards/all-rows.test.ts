import { http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { readAllRows } from '#features/scorecards/read-all-rows.ts'
import type { AllRows } from '#features/scorecards/read-all-rows.ts'
import { rowWith } from './row.ts'

const scheme = { id: 's', version: 1 }
const page = (units: readonly string[], next: string | null) => ({
  rows: units.map((unit) => rowWith({ unit })),
  next,
  total: 3,
  period: '2026-Q3',
  asOf: '2026-09-30',
  computedAt: null,
  notScored: 0,
  scheme,
})

/** Three units on two pages; `broken` fails the second. */
let broken = false
const server = setupServer(
  http.get('*/api/scorecards', ({ request }) => {
    const asked = new URL(request.url).searchParams
    if (asked.get('cursor') === null) return HttpResponse.json(page(['a', 'b'], 'further'))
    if (broken) {
      const problem = { type: '', title: '', status: 503, code: 'unavailable', params: {} }
      return HttpResponse.json({ ...problem, correlation: 'x' }, { status: 503 })
    }
    return HttpResponse.json(page(['c'], null))
  }),
)
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(() => (broken = false))
afterAll(() => server.close())

const told = ({ rows, done }: AllRows) => [rows.map(({ unit }) => unit).join(''), done]

it('gives the first page at once, and all rows when the last has come', async () => {
  const steps = []
  for await (const all of readAllRows('2026-Q3', new AbortController().signal))
    steps.push(told(all))
  expect(steps).toEqual([
    ['ab', false],
    ['abc', true],
  ])
})

it('keeps what came before a page that fails, and says that it failed', async () => {
  broken = true
  const steps: unknown[] = []
  const reading = async () => {
    for await (const all of readAllRows('2026-Q3', new AbortController().signal)) {
      steps.push(told(all))
    }
  }
  await expect(reading()).rejects.toMatchObject({ code: 'unavailable' })
  expect(steps).toEqual([['ab', false]])
})

it('asks no further once it is no longer wanted', async () => {
  const control = new AbortController()
  const steps: unknown[] = []
  const reading = async () => {
    for await (const all of readAllRows('2026-Q3', control.signal)) {
      steps.push(told(all))
      control.abort()
    }
  }
  await expect(reading()).rejects.toThrow('canceled')
  expect(steps).toEqual([['ab', false]])
})
