/**
 * The API of the demonstration, in a worker of the browser: computing a province does not hold up
 * the page. Speaks with `browser.ts` in messages, one request and one answer each.
 */
import { createApi } from '#api/app.ts'
import type { ApiHandler } from '#api/app.ts'
import { overSqlite } from '#database/over-sqlite.ts'
import { portableDeps } from '#mocks/deps.ts'
import { keptFiles } from '#mocks/kept-files.ts'
import { loadImage, saveImage } from '#mocks/kept-image.ts'
import type { DemoAnswer, DemoQuestion } from '#mocks/messages.ts'
import { openSqliteWasm } from '#mocks/sqlite-wasm.ts'

/** Storing the image takes a moment, so several writes share one. */
const SAVE_AFTER_MS = 1500

/** The sample province as a finished database, built with the demo (scripts/build-demo-database.ts). */
async function sampleImage(): Promise<Uint8Array> {
  const answer = await fetch(new URL('../sample.sqlite3', import.meta.url))
  if (!answer.ok) throw new Error(`the sample could not be fetched: ${answer.status}`)
  return new Uint8Array(await answer.arrayBuffer())
}

async function start(): Promise<{ api: ApiHandler; saveSoon: () => void }> {
  const database = await openSqliteWasm((await loadImage()) ?? (await sampleImage()))
  const storage = await overSqlite(database, Date.now())
  const deps = portableDeps(storage, { files: keptFiles() })
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    api: createApi(deps),
    saveSoon() {
      clearTimeout(timer)
      timer = setTimeout(() => void saveImage(database.image()).catch(() => {}), SAVE_AFTER_MS)
    },
  }
}

const started = start()

async function answer({ id, cookies, ...asked }: DemoQuestion): Promise<DemoAnswer> {
  const { api, saveSoon } = await started
  const { url, method, headers, body } = asked
  const request = new Request(url, { method, headers, ...(body && { body }) })
  const changes: [string, string, number][] = []
  const jar = {
    get: (name: string) => cookies[name],
    set: (name: string, value: string, maxAge: number) => void changes.push([name, value, maxAge]),
  }
  const response = await api(request, { jar, address: 'browser' })
  if (method !== 'GET') saveSoon()
  return {
    id,
    status: response.status,
    headers: [...response.headers],
    body: await response.arrayBuffer(),
    cookies: changes,
  }
}

globalThis.addEventListener('message', async ({ data }: MessageEvent<DemoQuestion>) => {
  const message = await answer(data)
  globalThis.postMessage(message, { transfer: [message.body] })
})

// The first message says that the sample is ready.
void started.then(
  () => globalThis.postMessage({ id: 'ready' }, {}),
  (error: unknown) => globalThis.postMessage({ id: 'failed', because: String(error) }, {}),
)
