import type { Deps } from '#api/deps.ts'
import { newToken } from '#api/id.ts'
import { Refusal } from '#api/refusal.ts'

/** Kinds of characters, of which a password mixes three (等保 8.1.4.1: 复杂度要求). */
const KINDS = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{L}\p{N}]/u, /\p{Lo}/u]

/**
 * @param shortest characters
 * @throws Refusal `weak-password` with what is missing
 */
export function refuseWeak(password: string, accountName: string, shortest: number): void {
  const length = Array.from(password).length
  const weak = (why: string) => new Refusal('weak-password', { why, shortest })
  if (length < shortest) throw weak('short')
  // A long sentence needs no odd characters.
  const kinds = KINDS.filter((kind) => kind.test(password)).length
  if (kinds < 3 && length < shortest * 2) throw weak('plain')
  if (new Set(password).size < 5) throw weak('repeats')
  if (password.toLowerCase().includes(accountName)) throw weak('name')
}

/** Good until the first sign-in, which asks for another one. */
export function oneTimePassword(deps: Pick<Deps, 'randomBytes'>): string {
  const token = newToken(deps, 8)
  return `Gx-${token.slice(0, 8)}-${token.slice(8)}`
}
