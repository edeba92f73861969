/** What the demonstration keeps in IndexedDB from one visit to the next: its database first of all. */

const DATABASE = 'gongxin'
const STORE = 'images'
const KEY = 'database'

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1)
  request.addEventListener('upgradeneeded', () => void request.result.createObjectStore(STORE))
  return done(request)
}

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB failed')))
  })

/** Undefined on the first visit, and where the browser keeps nothing (private windows). */
export async function loadKept(key: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    const db = await open()
    const bytes: unknown = await done(db.transaction(STORE).objectStore(STORE).get(key))
    db.close()
    return bytes instanceof Uint8Array ? (bytes as Uint8Array<ArrayBuffer>) : undefined
  } catch {
    return undefined
  }
}

export async function saveKept(key: string, bytes: Uint8Array): Promise<void> {
  const db = await open()
  await done(db.transaction(STORE, 'readwrite').objectStore(STORE).put(bytes, key))
  db.close()
}

export async function removeKept(key: string): Promise<void> {
  const db = await open()
  await done(db.transaction(STORE, 'readwrite').objectStore(STORE).delete(key))
  db.close()
}

export const loadImage = (): Promise<Uint8Array | undefined> => loadKept(KEY)
export const saveImage = (image: Uint8Array): Promise<void> => saveKept(KEY, image)
