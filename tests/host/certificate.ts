import { generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import type { KeyObject } from 'node:crypto'

/** A certificate with its key, as a server takes them. */
export interface Certified {
  cert: string
  key: string
}

interface Issuer {
  name: string
  key: KeyObject
}

// DER by hand (X.690): only what a certificate needs.
const der = (tag: number, ...parts: Buffer[]): Buffer => {
  const body = Buffer.concat(parts)
  const size = body.length
  const length = size < 0x80 ? [size] : size < 0x100 ? [0x81, size] : [0x82, size >> 8, size & 0xff]
  return Buffer.concat([Buffer.from([tag, ...length]), body])
}
const sequence = (...parts: Buffer[]) => der(0x30, ...parts)
const hex = (text: string) => Buffer.from(text, 'hex')
const oid = (text: string) => der(0x06, hex(text))
const time = (date: Date) =>
  der(0x18, Buffer.from(`${date.toISOString().replaceAll(/[-:T]/g, '').slice(0, 14)}Z`))
const nameOf = (name: string) =>
  sequence(der(0x31, sequence(oid('550403'), der(0x0c, Buffer.from(name)))))
const ECDSA_SHA256 = sequence(oid('2a8648ce3d040302'))

const extension = (id: string, value: Buffer) =>
  sequence(oid(id), der(0x01, hex('ff')), der(0x04, value))
const IS_AUTHORITY = extension('551d13', sequence(der(0x01, hex('ff'))))
const forHost = (host: string) =>
  sequence(oid('551d11'), der(0x04, sequence(der(0x82, Buffer.from(host)))))

function certificate(subject: string, key: KeyObject, issuer: Issuer, extensions: Buffer): string {
  const day = 86_400_000
  const content = sequence(
    der(0xa0, der(0x02, hex('02'))),
    der(0x02, Buffer.concat([hex('01'), randomBytes(8)])),
    ECDSA_SHA256,
    nameOf(issuer.name),
    sequence(time(new Date(Date.now() - day)), time(new Date(Date.now() + day))),
    nameOf(subject),
    key.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(extensions)),
  )
  const signature = sign('sha256', content, issuer.key)
  const all = sequence(content, ECDSA_SHA256, der(0x03, hex('00'), signature))
  const lines = all.toString('base64').match(/.{1,64}/g) ?? []
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n')
}

const pair = () => generateKeyPairSync('ec', { namedCurve: 'P-256' })

/** An authority of nobody's, made for this run, with what it certifies for a host. */
export function certified(host: string): Certified & { authority: string } {
  const [root, site] = [pair(), pair()]
  const issuer = { name: `authority of ${host}`, key: root.privateKey }
  return {
    authority: certificate(issuer.name, root.publicKey, issuer, IS_AUTHORITY),
    cert: certificate(host, site.publicKey, issuer, forHost(host)),
    key: site.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  }
}
