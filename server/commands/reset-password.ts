/**
 * Gives an account a one-time password: `reset-password <name>`. For security administrators and
 * auditors, whom no other account may reset; whoever can run this holds the database anyway.
 */
import { appendAudit } from '#api/audit.ts'
import { storedName } from '#api/names.ts'
import { oneTimePassword } from '#api/password.ts'
import { findCredentials, setPassword } from '#database/account.ts'
import { deleteSessionsOf } from '#database/session.ts'
import { dropGuard } from '#database/sign-in-guard.ts'
import { openHost } from '#server/host.ts'
import type { ServerHost } from '#server/host.ts'
import { readSettings } from '#server/settings.ts'

async function reset({ storage, deps }: ServerHost, typed: string | undefined) {
  if (typed === undefined || typed.startsWith('-')) throw new Error('reset-password <name>')
  const name = storedName(typed)
  const password = oneTimePassword(deps)
  const hash = await deps.passwords.hash(password)
  await storage.write(async (work) => {
    const account = await findCredentials(work.tx, name)
    if (!account) throw new Error(`there is no account ${name}`)
    await setPassword(work.tx, account.id, hash, { mustChange: true, now: deps.now() })
    await deleteSessionsOf(work.tx, account.id)
    await dropGuard(work.tx, name)
    await appendAudit(
      work,
      deps,
      { id: null, name: 'command line' },
      {
        action: 'account.password',
        subject: account.id,
        unit: account.unit_id,
        detail: { name },
      },
    )
  })
  console.log(`${name}: ${password}\nIt holds until the first sign-in, which asks for another one.`)
}

const host = await openHost(readSettings(process.env))
try {
  await reset(host, process.argv[2])
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
} finally {
  await host.close()
}
