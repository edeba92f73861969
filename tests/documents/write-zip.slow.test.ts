import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { writeZip } from '#documents/write-zip.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const files = [
  { path: 'index.html', bytes: bytes('<p>通报</p>') },
  { path: 'data/a.csv', bytes: bytes('') },
  { path: '数据/b.txt', bytes: bytes('a'.repeat(70_000)) },
]

/** Fails where Python 3 is missing: scripts/install-test-needs.sh brings it. */
it('writes an archive that another program unpacks', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongxin-zip-'))
  const file = join(folder, 'site.zip')
  writeFileSync(file, writeZip(files))
  const code =
    'import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; z.extractall(sys.argv[2])'
  execFileSync('python3', ['-c', code, file, folder])
  for (const { path, bytes: wanted } of files) {
    expect(readFileSync(join(folder, path))).toEqual(Buffer.from(wanted))
  }
  rmSync(folder, { recursive: true })
})
