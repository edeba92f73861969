/**
 * The whole suite: what `npm run check` runs, then PostgreSQL, the built product and the browser.
 * Ends with one line that counts every test, `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { startPostgres } from './test-postgres.ts'

interface Tally {
  passed: number
  failed: number
  skipped: number
}

const REPORTS = 'reports'
const tally: Tally = { passed: 0, failed: 0, skipped: 0 }

function run(name: string, command: string, env: Record<string, string> = {}): boolean {
  const started = Date.now()
  console.log(`\n── ${name}: ${command}`)
  const { status } = spawnSync(command, {
    shell: true,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  console.log(
    `── ${name}: ${status === 0 ? 'ok' : 'FAILED'} in ${((Date.now() - started) / 1000).toFixed(0)} s`,
  )
  return status === 0
}

/** A check counts as one test. */
function check(name: string, command: string): boolean {
  const ok = run(name, command)
  if (ok) tally.passed += 1
  else tally.failed += 1
  return ok
}

/** A runner counts by its own report; one that failed without any failed test counts as a failure. */
function suite(
  name: string,
  command: string,
  report: string,
  read: (json: unknown) => Tally,
  env = {},
) {
  rmSync(report, { force: true })
  const ok = run(name, command, env)
  const counted = readReport(report, read)
  tally.passed += counted.passed
  tally.failed += ok ? counted.failed : Math.max(1, counted.failed)
  tally.skipped += counted.skipped
  if (counted.passed === 0 && ok) {
    console.log(`── ${name}: no test ran, which is a failure`)
    tally.failed += 1
  }
}

function readReport(path: string, read: (json: unknown) => Tally): Tally {
  try {
    return read(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return { passed: 0, failed: 0, skipped: 0 }
  }
}

const ofVitest = (json: unknown): Tally => {
  const { numPassedTests, numFailedTests, numPendingTests } = json as Record<string, number>
  return { passed: numPassedTests ?? 0, failed: numFailedTests ?? 0, skipped: numPendingTests ?? 0 }
}

const ofPlaywright = (json: unknown): Tally => {
  const { stats } = json as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  }
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }
}

const vitest = (project: string): [string, string] => {
  const report = `${REPORTS}/${project}.json`
  return [
    `npx vitest run --project ${project} --reporter=default --reporter=json --outputFile.json=${report}`,
    report,
  ]
}

mkdirSync(REPORTS, { recursive: true })
check('types', 'npm run --silent types')
check('lint', 'npm run --silent lint')
check('layers', 'npm run --silent layers')
check('format', 'npm run --silent format:check')
suite('screen tests', ...vitest('screens'), ofVitest)

const built = check('build', 'npm run --silent build')
const demoBuilt = check('demo', 'npm run --silent demo')

const postgres = await startPostgres()
try {
  console.log(postgres ? `\nPostgreSQL for tests: ${postgres.version}` : '\nNo PostgreSQL here.')
  const env = { TEST_EVERY_HOST: 'yes', ...(postgres && { TEST_POSTGRES: postgres.url }) }
  suite('fast tests', ...vitest('fast'), ofVitest, env)
  suite('slow tests', ...vitest('slow'), ofVitest, env)
} finally {
  await postgres?.stop()
}

if (built && demoBuilt) {
  const report = `${REPORTS}/browser.json`
  suite('browser', 'npx playwright test', report, ofPlaywright, {
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  })
}

console.log(
  `\n${tally.passed} passed, ${tally.failed} failed${tally.skipped > 0 ? `, ${tally.skipped} skipped` : ''}`,
)
process.exitCode = tally.failed > 0 ? 1 : 0
