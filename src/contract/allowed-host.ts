import { z } from 'zod'
import { HOST_NAME } from '#domain/snapshot/snapshot.ts'
import { endpoint } from '#contract/endpoint.ts'
import { InstantText } from '#contract/values.ts'

const Host = z.string().regex(HOST_NAME).describe('host name, such as www.gd.gov.cn')

export const AllowedHostBody = z.object({
  host: Host,
  /** Whether it stands for every host below it too. */
  subdomains: z.boolean(),
  note: z.string(),
  addedBy: z.string(),
  addedAt: InstantText,
})
export type AllowedHostBody = z.infer<typeof AllowedHostBody>

export const listAllowedHosts = endpoint({
  method: 'GET',
  path: '/allowed-hosts',
  summary: 'Hosts that the server may ask for snapshots; with none it asks nobody.',
  access: 'host.write',
  response: z.object({ rows: z.array(AllowedHostBody) }),
  refusals: [],
})

export const addAllowedHost = endpoint({
  method: 'POST',
  path: '/allowed-hosts',
  summary: 'Allows the server to ask a host for snapshots.',
  access: 'host.write',
  body: z.strictObject({
    host: Host,
    subdomains: z.boolean(),
    note: z.string().trim().min(2).max(200),
  }),
  response: AllowedHostBody,
  refusals: ['already-exists', 'key-reused'],
})

export const removeAllowedHost = endpoint({
  method: 'DELETE',
  path: '/allowed-hosts/:host',
  summary: 'Takes the permission back; snapshots that were taken stay.',
  access: 'host.write',
  params: z.strictObject({ host: Host }),
  body: z.strictObject({}),
  response: z.object({ host: Host }),
  refusals: ['not-found', 'key-reused'],
})
