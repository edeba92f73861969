import { createServer } from 'node:https'
import type { Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { outside } from '#server/outside.ts'
import { certified } from '#tests/host/certificate.ts'

const SITE = certified('site.test')

describe('reading outside over TLS', () => {
  let server: Server
  let port: number

  beforeAll(async () => {
    server = createServer({ cert: SITE.cert, key: SITE.key }, (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      response.end('公开')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    ;({ port } = server.address() as AddressInfo)
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  const read = (host: string, authorities: readonly string[]) =>
    outside({
      timeoutMs: 3000,
      ports: [port],
      permits: () => true,
      resolve: async () => [{ address: '127.0.0.1', family: 4 }],
      authorities,
    }).read(new URL(`https://${host}:${port}/`), () => true)

  it('reads a page whose certificate an authority vouches for', async () => {
    const page = await read('site.test', [SITE.authority])
    expect(page).toMatchObject({ kind: 'page', status: 200 })
    expect(page.kind === 'page' && new TextDecoder().decode(page.body)).toBe('公开')
  })

  it('calls a certificate untrusted that no authority it knows vouches for', async () => {
    const others = [certified('site.test').authority]
    const failed = { kind: 'failed', because: 'untrusted', status: null }
    expect(await read('site.test', [])).toEqual(failed)
    expect(await read('site.test', others)).toEqual(failed)
  })

  it('calls a certificate untrusted that speaks of another host', async () => {
    expect(await read('other.test', [SITE.authority])).toMatchObject({ because: 'untrusted' })
  })
})
