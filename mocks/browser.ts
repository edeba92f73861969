import { setupWorker } from 'msw/browser'
import { SESSION_COOKIE } from '#api/cookies.ts'
import { apiHandlers } from '#mocks/handlers.ts'
import type { Answering } from '#mocks/handlers.ts'
import { jarOn } from '#mocks/cookie-jar.ts'
import type { DemoAnswer, DemoMessage, DemoQuestion } from '#mocks/messages.ts'

/** Answers that may have no body: a Response with one would be refused by the browser. */
const BODILESS = new Set([204, 304])

/** The API inside the browser: requests are caught by a service worker and answered by a worker. */
export async function startDemo(): Promise<void> {
  const worker = new Worker(new URL('./demo-worker.ts', import.meta.url), { type: 'module' })
  const { ready, ask } = speakWith(worker)
  const jar = jarOn(sessionStorage)

  const api: Answering = async (request) => {
    const token = jar.get(SESSION_COOKIE)
    const answer = await ask({
      id: crypto.getRandomValues(new Uint32Array(2)).join('-'),
      url: request.url,
      method: request.method,
      headers: [...request.headers],
      body: request.method === 'GET' ? undefined : await request.arrayBuffer(),
      cookies: token === undefined ? {} : { [SESSION_COOKIE]: token },
    })
    for (const cookie of answer.cookies) jar.set(...cookie)
    const body = BODILESS.has(answer.status) ? null : answer.body
    return new Response(body, { status: answer.status, headers: answer.headers })
  }

  const catcher = setupWorker(...apiHandlers(api, {}))
  const options = { url: new URL('mockServiceWorker.js', document.baseURI).pathname }
  await Promise.all([
    ready,
    catcher.start({ onUnhandledRequest: 'bypass', quiet: true, serviceWorker: options }),
  ])
}

function speakWith(worker: Worker) {
  const waiting = new Map<string, (answer: DemoAnswer) => void>()
  const ready = new Promise<void>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<DemoMessage>) => {
      if ('status' in data) {
        waiting.get(data.id)?.(data)
        waiting.delete(data.id)
      } else if ('because' in data) reject(new Error(data.because))
      else resolve()
    })
    worker.addEventListener('error', ({ message }) => reject(new Error(message)))
  })
  const ask = (question: DemoQuestion): Promise<DemoAnswer> =>
    new Promise((resolve) => {
      waiting.set(question.id, resolve)
      worker.postMessage(question, { transfer: question.body ? [question.body] : [] })
    })
  return { ready, ask }
}
