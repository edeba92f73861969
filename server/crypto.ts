import { createHash, randomBytes, scrypt } from 'node:crypto'
import { scryptPasswords, SCRYPT_BYTES } from '#api/scrypt.ts'
import type { ScryptCost } from '#api/scrypt.ts'
import type { Deps } from '#api/deps.ts'

/** A guess costs 32 MiB and about a tenth of a second. */
export const USUAL_COST: ScryptCost = { N: 2 ** 15, r: 8, p: 3 }

/** So many passwords are hashed at a time: each takes a core and 32 MiB. */
const AT_A_TIME = 2

type Cryptography = Pick<Deps, 'randomBytes' | 'digest' | 'chainDigest' | 'passwords'>

/** Everything cryptographic that the API needs, by Node. */
export function nodeCryptography(
  chain: Deps['chainDigest']['name'] = 'sha256',
  cost = USUAL_COST,
): Cryptography {
  const random = (count: number): Uint8Array => new Uint8Array(randomBytes(count))
  return {
    randomBytes: random,
    digest: (content) => createHash('sha256').update(content).digest('hex'),
    chainDigest: { name: chain, of: (text) => createHash(chain).update(text).digest('hex') },
    passwords: scryptPasswords(queued(derive), cost, { randomBytes: random }),
  }
}

const derive = (password: string, salt: Uint8Array, { N, r, p }: ScryptCost): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const options = { N, r, p, maxmem: 256 * N * r }
    scrypt(password, salt, SCRYPT_BYTES, options, (error, key) =>
      error ? reject(error) : resolve(new Uint8Array(key)),
    )
  })

function queued<A extends readonly unknown[], T>(
  work: (...args: A) => Promise<T>,
): (...args: A) => Promise<T> {
  let running = 0
  const waiting: (() => void)[] = []
  return async (...args) => {
    if (running >= AT_A_TIME) await new Promise<void>((go) => waiting.push(go))
    running += 1
    try {
      return await work(...args)
    } finally {
      running -= 1
      waiting.shift()?.()
    }
  }
}
