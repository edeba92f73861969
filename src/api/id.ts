import type { Deps } from '#api/deps.ts'

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** A new id (UUID version 7): later ids sort after earlier ones. */
export function newId({ now, randomBytes }: Pick<Deps, 'now' | 'randomBytes'>): string {
  const time = now().toString(16).padStart(12, '0')
  const bytes = randomBytes(10)
  const version = 0x70 | ((bytes[0] ?? 0) & 0x0f)
  const variant = 0x80 | ((bytes[2] ?? 0) & 0x3f)
  const rest = hex(Uint8Array.of(version, bytes[1] ?? 0, variant, ...bytes.subarray(3)))
  return `${time.slice(0, 8)}-${time.slice(8)}-${rest.slice(0, 4)}-${rest.slice(4, 8)}-${rest.slice(8)}`
}

/** An unguessable text for cookies and tokens. */
export function newToken({ randomBytes }: Pick<Deps, 'randomBytes'>, bytes = 32): string {
  return hex(randomBytes(bytes))
}
