import { scryptAsync } from '@noble/hashes/scrypt.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { SCRYPT_BYTES, scryptPasswords } from '#api/scrypt.ts'
import type { ScryptCost } from '#api/scrypt.ts'
import type { Deps } from '#api/deps.ts'

/** A tenth of the server's cost: in the demonstration the passwords are on the sign-in page. */
const DEMO_COST: ScryptCost = { N: 2 ** 12, r: 8, p: 1 }

const sha256Hex = (content: string | Uint8Array): string =>
  bytesToHex(sha256(typeof content === 'string' ? utf8ToBytes(content) : content))

const randomBytes = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count))

const derive = (password: string, salt: Uint8Array, { N, r, p }: ScryptCost): Promise<Uint8Array> =>
  scryptAsync(utf8ToBytes(password), salt, { N, r, p, dkLen: SCRYPT_BYTES })

/** The same as on the server, in plain JavaScript: browsers have no synchronous hash and no scrypt. */
export const portableCryptography = (
  cost = DEMO_COST,
): Pick<Deps, 'randomBytes' | 'digest' | 'chainDigest' | 'passwords'> => ({
  randomBytes,
  digest: sha256Hex,
  chainDigest: { name: 'sha256', of: sha256Hex },
  passwords: scryptPasswords(derive, cost, { randomBytes }),
})
