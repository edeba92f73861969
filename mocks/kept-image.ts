/** The database of the demonstration, kept in IndexedDB from one visit to the next. */

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
export async function loadImage(): Promise<Uint8Array | undefined> {
  try {
    const db = await open()
    const image: unknown = await done(db.transaction(STORE).objectStore(STORE).get(KEY))
    db.close()
    return image instanceof Uint8Array ? image : undefined
  } catch {
    return undefined
  }
}

export async function saveImage(image: Uint8Array): Promise<void> {
  const db = await open()
  await done(db.transaction(STORE, 'readwrite').objectStore(STORE).put(image, KEY))
  db.close()
}
