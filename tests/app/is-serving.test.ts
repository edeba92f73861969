import { afterEach, describe, expect, it, vi } from 'vitest'
import { isServing } from '#client/is-serving.ts'

describe('a screen that could not be loaded', () => {
  afterEach(() => vi.unstubAllGlobals())
  const serverThat = (answer: () => Promise<Response>) => vi.stubGlobal('fetch', answer)

  it('is asked for anew where the server answers', async () => {
    serverThat(async () => new Response('{}'))
    expect(await isServing()).toBe(true)
  })

  it('leaves the reader where he is while the server is down, or starting', async () => {
    serverThat(async () => {
      throw new TypeError('connection refused')
    })
    expect(await isServing()).toBe(false)
    serverThat(async () => new Response('', { status: 503 }))
    expect(await isServing()).toBe(false)
  })
})
