/**
 * The service worker: the built files of the reader's screens stay on the device, so that the product
 * opens without a network. It keeps no answer of the API: those are `client/kept-answers.ts`.
 * It imports nothing, since Chromium 90 takes only a plain script.
 */
interface Installing extends Event {
  waitUntil: (work: Promise<unknown>) => void
}
interface Fetching extends Event {
  request: Request
  respondWith: (answer: Promise<Response>) => void
}
interface WorkerScope {
  addEventListener(kind: 'install' | 'activate', listener: (event: Installing) => void): void
  addEventListener(kind: 'fetch', listener: (event: Fetching) => void): void
  clients: { claim: () => Promise<void> }
}

/** Filled in by the build (scripts/build/offline-shell.ts): the files, and a name that changes with them. */
declare const BUILT_SHELL: { name: string; files: string[] }

const { name, files } = BUILT_SHELL
const PREFIX = 'gongxin.shell.'
const PAGE = '/'
const worker = globalThis as unknown as WorkerScope

worker.addEventListener('install', (event) => {
  event.waitUntil(caches.open(PREFIX + name).then((cache) => cache.addAll([PAGE, ...files])))
})

worker.addEventListener('activate', (event) => {
  event.waitUntil(removeOlder().then(() => worker.clients.claim()))
})

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (request.mode === 'navigate') event.respondWith(pageFor(request))
  else if (pathname.startsWith('/assets/')) event.respondWith(fileFor(request))
})

async function removeOlder(): Promise<void> {
  const names = await caches.keys()
  const older = names.filter((each) => each.startsWith(PREFIX) && each !== PREFIX + name)
  await Promise.all(older.map((each) => caches.delete(each)))
}

/** A page comes from the server as long as there is one: a new version is seen at once. */
async function pageFor(request: Request): Promise<Response> {
  try {
    return await fetch(request)
  } catch (error) {
    const kept = new URL(request.url).pathname.startsWith('/api/')
      ? undefined
      : await caches.match(PAGE)
    if (!kept) throw error
    return kept
  }
}

/** The name of a file changes with its content: what is kept is right. */
async function fileFor(request: Request): Promise<Response> {
  const kept = await caches.match(request)
  if (kept) return kept
  const answer = await fetch(request)
  if (answer.ok) {
    const cache = await caches.open(PREFIX + name)
    await cache.put(request, answer.clone())
  }
  return answer
}
