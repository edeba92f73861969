import { BlockList, isIPv4, isIPv6 } from 'node:net'

/** Everything that is not the public internet (IANA, special-purpose address registries). */
const REFUSED_V4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const
/** Of IPv6 only the public part is taken: no loopback, mapped, translated, unique local or multicast. */
const PUBLIC_V6 = ['2000::', 3] as const
/** Within it: Teredo and others for protocols, documentation, 6to4. */
const REFUSED_V6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const

const refused = new BlockList()
for (const [net, bits] of REFUSED_V4) refused.addSubnet(net, bits, 'ipv4')
for (const [net, bits] of REFUSED_V6) refused.addSubnet(net, bits, 'ipv6')
const publicV6 = new BlockList()
publicV6.addSubnet(...PUBLIC_V6, 'ipv6')

/** Whether an address lies in the public internet, so that asking it reaches nothing of the own network. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !refused.check(address, 'ipv4')
  return isIPv6(address) && publicV6.check(address, 'ipv6') && !refused.check(address, 'ipv6')
}
