/**
 * `npm run bench [part …]`: measures, prints the table, and without a part writes it into
 * bench/README.md with date and machine.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import type { Row } from './table.ts'
import { tableOf } from './table.ts'

const parts: Record<string, () => Promise<Row[]>> = {
  engine: async () => (await import('./engine.ts')).benchEngine(),
  preview: async () => (await import('./preview.ts')).benchPreview(),
  years: async () => (await import('./five-years.ts')).benchFiveYears(),
  clock: async () => await (await import('./notice-clock.ts')).benchNoticeClock(),
  bulletin: async () => await (await import('./bulletin.ts')).benchBulletin(),
  compile: async () => await (await import('./compile.ts')).benchCompile(),
  library: async () => await (await import('./library.ts')).benchLibrary(),
  http: async () => await (await import('./http.ts')).benchHttp(),
  deadline: async () => await (await import('./deadline.ts')).benchDeadline(),
  office: async () => await (await import('./office.ts')).benchOffice(),
  chain: async () => await (await import('./audit-chain.ts')).benchAuditChain(),
  'front-end': async () => await (await import('./front-end.ts')).benchFrontEnd(),
}

const wanted = process.argv.slice(2)
const rows: Row[] = []
for (const [name, measure] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  console.log(`measuring: ${name}`)
  // What was measured before is worth its time, whatever happens to the next part.
  const measured = await measure().catch((error: unknown) => {
    console.error(error)
    process.exitCode = 1
    return []
  })
  console.log(tableOf(measured))
  rows.push(...measured)
}

const machine = `${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.version}, load ${loadavg()[0]?.toFixed(1)} at the end`
const report = `Measured ${new Date().toISOString().slice(0, 10)} on ${machine}.\n\n${tableOf(rows)}`
console.log(`\n${report}`)

const readme = new URL('README.md', import.meta.url)
const text = readFileSync(readme, 'utf8')
const marked = /(<!-- figures -->)[\s\S]*(<!-- \/figures -->)/
if (wanted.length === 0 && !process.exitCode)
  writeFileSync(readme, text.replace(marked, `$1\n${report}\n$2`))
