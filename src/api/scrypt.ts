import type { Deps, Passwords } from '#api/deps.ts'

/** What an attacker has to pay for each guess (RFC 7914). */
export interface ScryptCost {
  N: number
  r: number
  p: number
}

type Derive = (password: string, salt: Uint8Array, cost: ScryptCost) => Promise<Uint8Array>

const FORM = /^scrypt\$N=(\d+),r=(\d+),p=(\d+)\$([0-9a-f]+)\$([0-9a-f]+)$/
const SALT_BYTES = 16
/** Length of the derived key. */
export const SCRYPT_BYTES = 32

/**
 * Passwords kept as `scrypt$N=…,r=…,p=…$salt$hash`: each carries its own cost, so the cost may rise
 * without anybody having to change a password, and a hash made on one host is good on another.
 */
export function scryptPasswords(
  derive: Derive,
  cost: ScryptCost,
  { randomBytes }: Pick<Deps, 'randomBytes'>,
): Passwords {
  return {
    async hash(password) {
      const salt = randomBytes(SALT_BYTES)
      const key = await derive(plain(password), salt, cost)
      return `scrypt$N=${cost.N},r=${cost.r},p=${cost.p}$${toHex(salt)}$${toHex(key)}`
    },
    async verify(password, hash) {
      const [, N, r, p, salt = '', key = ''] = FORM.exec(hash) ?? []
      if (key === '') return false
      const ofHash = { N: Number(N), r: Number(r), p: Number(p) }
      return isSame(toHex(await derive(plain(password), fromHex(salt), ofHash)), key)
    },
  }
}

/** The same letters typed with another input method are the same password. */
const plain = (password: string): string => password.normalize('NFKC')

const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

const fromHex = (text: string): Uint8Array =>
  Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))

/** In a time that does not tell how much of it was right. */
export function isSame(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  let difference = 0
  for (let at = 0; at < a.length; at += 1) difference |= a.charCodeAt(at) ^ b.charCodeAt(at)
  return difference === 0
}
