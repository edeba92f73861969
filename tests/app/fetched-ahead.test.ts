import { HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { call, onSessionLapsed, setCsrf } from '#client/call.ts'
import { listPeriods } from '#contract/period.ts'

const refusal = {
  code: 'not-signed-in',
  status: 401,
  type: '',
  title: '',
  params: {},
  correlation: '',
}
const refused = () => HttpResponse.json(refusal, { status: 401 })
const server = setupServer()
const lapsed = vi.fn<() => void>()

beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' })
  onSessionLapsed(lapsed)
})
afterEach(() => {
  server.resetHandlers()
  lapsed.mockReset()
  setCsrf(undefined)
})
afterAll(() => server.close())

it('takes no answer to a visitor for the end of a session that began since', async () => {
  let asked = 0
  server.use(
    http.get('*/api/periods', () => {
      asked += 1
      return asked === 1 ? refused() : HttpResponse.json({ rows: [] })
    }),
  )
  setCsrf('token')
  expect(await call(listPeriods)).toEqual({ rows: [] })
  expect(lapsed).not.toHaveBeenCalled()
})

it('tells of a session that ended, and asks nobody else twice', async () => {
  let asked = 0
  server.use(http.get('*/api/periods', () => ((asked += 1), refused())))
  await expect(call(listPeriods)).rejects.toThrow('not-signed-in')
  expect(asked).toBe(1)
  setCsrf('token')
  await expect(call(listPeriods)).rejects.toThrow('not-signed-in')
  expect(lapsed).toHaveBeenCalled()
})
