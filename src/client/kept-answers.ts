import { readonly, ref } from 'vue'

/**
 * What somebody read stays on the device, so that it can be read without a network until the session
 * ends; signing out, a lapsed session and another account remove it (docs/decisions/0026). Only
 * answers whose endpoint allows it (`offline`) come here. A browser without this store keeps nothing.
 */
const STORE = 'gongxin.answers'
/** An answer more, and the oldest goes. */
const MOST = 200
const KEPT_AT = 'x-kept-at'

/** Whose answers are kept, and until when (epoch milliseconds). */
export interface Keeper {
  account: string
  until: number
}

const since = ref<number>()
/** While answers come from the device: when the oldest of those in sight was given (epoch milliseconds). */
export const keptSince = readonly(since)

let keeper: Keeper | undefined
/** One after the other: an answer is not kept while others are being removed. */
let queue: Promise<unknown> = Promise.resolve()

const inTurn = <T>(work: () => Promise<T>): Promise<T | undefined> => {
  const done = queue.then(work).catch(() => undefined)
  queue = done
  return done
}

const hasStore = () => typeof caches !== 'undefined'
const placeOf = (address: string) => `/kept/${encodeURIComponent(address)}`
const KEEPER = placeOf('keeper')

/** From now on answers are kept for this account; those of another go. */
export function keepAnswersFor(next: Keeper): Promise<void> {
  return inTurn(async () => {
    if (!hasStore()) return
    if ((await readKeeper())?.account !== next.account) await caches.delete(STORE)
    keeper = next
    const store = await caches.open(STORE)
    await store.put(KEEPER, Response.json(next))
  }).then(() => undefined)
}

/** Removes everything that was kept. */
export function forgetAnswers(): Promise<void> {
  keeper = undefined
  since.value = undefined
  return inTurn(async () => {
    if (hasStore()) await caches.delete(STORE)
  }).then(() => undefined)
}

/** The server answers again. */
export function answersAreFresh(): void {
  since.value = undefined
}

export function keepAnswer(address: string, content: unknown): Promise<void> {
  return inTurn(async () => {
    if (!hasStore() || !keeper) return
    const store = await caches.open(STORE)
    const headers = { [KEPT_AT]: String(Date.now()) }
    // Removed first: an entry that is written anew stands last.
    await store.delete(placeOf(address))
    await store.put(placeOf(address), Response.json(content, { headers }))
    const [, ...places] = await store.keys()
    await Promise.all(places.slice(0, -MOST).map((place) => store.delete(place)))
  }).then(() => undefined)
}

/** What was answered before, while the session that read it would still be open. */
export function keptAnswer(address: string): Promise<unknown> {
  return inTurn(async () => {
    const known = hasStore() ? await readKeeper() : undefined
    if (!known) return undefined
    if (known.until <= Date.now()) return void (await caches.delete(STORE))
    keeper = known
    const kept = await (await caches.open(STORE)).match(placeOf(address))
    if (!kept) return undefined
    since.value = Math.min(since.value ?? Infinity, Number(kept.headers.get(KEPT_AT)))
    return await kept.json()
  })
}

async function readKeeper(): Promise<Keeper | undefined> {
  const kept = (await caches.has(STORE)) && (await (await caches.open(STORE)).match(KEEPER))
  return kept ? ((await kept.json()) as Keeper) : undefined
}
