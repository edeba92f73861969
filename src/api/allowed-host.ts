import { addAllowedHost, listAllowedHosts, removeAllowedHost } from '#contract/allowed-host.ts'
import type { AllowedHostBody } from '#contract/allowed-host.ts'
import { allowedHosts, deleteAllowedHost, insertAllowedHost } from '#database/snapshot.ts'
import type { StoredHost } from '#database/snapshot.ts'
import type { Api } from '#api/api.ts'
import { Refusal } from '#api/refusal.ts'
import { serve } from '#api/serve.ts'
import { instantText } from '#api/time.ts'

export function serveAllowedHosts(api: Api): void {
  const { deps } = api

  serve(api, listAllowedHosts, async ({ db }) => ({
    rows: (await allowedHosts(db)).map(hostBody),
  }))

  serve(api, addAllowedHost, ({ body, caller, write }) =>
    write(async (tx, tell) => {
      const { host, subdomains, note } = body
      const known = (await allowedHosts(tx)).some((one) => one.host === host)
      if (known) throw new Refusal('already-exists', { name: host })
      const { id, displayName } = caller.account
      const row = {
        host,
        subdomains: subdomains ? 1 : 0,
        note,
        added_by: id,
        added_at: deps.now(),
      } as const
      await insertAllowedHost(tx, row)
      await tell({ action: 'host.write', subject: host, detail: { subdomains, note } })
      return hostBody({ ...row, addedByName: displayName })
    }),
  )

  serve(api, removeAllowedHost, ({ params: { host }, write }) =>
    write(async (tx, tell) => {
      if (!(await deleteAllowedHost(tx, host))) throw new Refusal('not-found', { host })
      await tell({ action: 'host.remove', subject: host })
      return { host }
    }),
  )
}

const hostBody = (row: StoredHost): AllowedHostBody => ({
  host: row.host,
  subdomains: row.subdomains === 1,
  note: row.note,
  addedBy: row.addedByName,
  addedAt: instantText(row.added_at),
})
