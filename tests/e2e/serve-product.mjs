// The built product on a fresh database, for the stories of this folder.
import { mkdtempSync, rmSync } from 'node:fs'
import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const [port = '4180'] = process.argv.slice(2)
const data = mkdtempSync(join(tmpdir(), 'gongxin-e2e-'))
const server = spawn(process.execPath, ['dist/server/main.js'], {
  stdio: 'inherit',
  env: {
    ...process.env,
    GONGXIN_PORT: port,
    GONGXIN_HOST: '127.0.0.1',
    GONGXIN_DATA: data,
    GONGXIN_SAMPLE: 'on',
    GONGXIN_SAMPLE_PASSWORD: 'Sample-province-2026',
  },
})
const stop = () => server.kill('SIGTERM')
process.on('SIGTERM', stop)
process.on('SIGINT', stop)
server.on('exit', (code) => {
  rmSync(data, { recursive: true, force: true })
  process.exit(code ?? 0)
})
