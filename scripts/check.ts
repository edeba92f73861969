/**
 * `npm run check`: whether the work is good, as far as that can be told in two minutes. Types take as
 * long as all that is no test beside them, so they run beside it.
 */
import { spawn } from 'node:child_process'

/** @param shown as it comes; otherwise all at once, so that two do not speak into each other */
function run(script: string, shown: 'at once' | 'as it comes' = 'at once'): Promise<boolean> {
  return new Promise((resolve) => {
    const told: Buffer[] = []
    const child = spawn('npm', ['run', '--silent', script], {
      stdio: shown === 'as it comes' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    })
    child.stdout?.on('data', (part: Buffer) => told.push(part))
    child.stderr?.on('data', (part: Buffer) => told.push(part))
    child.on('close', (code) => {
      process.stdout.write(Buffer.concat(told))
      console.log(`── ${script}: ${code === 0 ? 'ok' : 'FAILED'}`)
      resolve(code === 0)
    })
  })
}

async function others(): Promise<boolean> {
  for (const script of ['lint', 'layers', 'format:check']) if (!(await run(script))) return false
  return true
}

const good = await Promise.all([run('types'), others()])
const passed = good.every(Boolean) && (await run('test:fast', 'as it comes'))
process.exitCode = passed ? 0 : 1
