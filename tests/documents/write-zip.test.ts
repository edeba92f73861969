import { expect, it } from 'vitest'
import { writeZip } from '#documents/write-zip.ts'
import { lookInside } from '#documents/zip.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const files = [
  { path: 'index.html', bytes: bytes('<p>通报</p>') },
  { path: 'data/a.csv', bytes: bytes('') },
  { path: '数据/b.txt', bytes: bytes('a'.repeat(70_000)) },
]

it('writes the same bytes each time, and says what is inside', () => {
  expect(writeZip(files)).toEqual(writeZip(files))
  expect(lookInside(writeZip(files))).toEqual({
    names: files.map(({ path }) => path),
    unpacked: 70_013,
    locked: false,
  })
})
