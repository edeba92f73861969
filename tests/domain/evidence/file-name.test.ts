import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanFileName, endingOf } from '#domain/evidence/file-name.ts'

describe('the name of a file', () => {
  it.each([
    ['发布会实录.pdf', '发布会实录.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['..\\..\\windows\\system32\\a.pdf', 'a.pdf'],
    ['C:\\照片\\会场.jpg', '会场.jpg'],
    ['/absolute/签到表.xlsx', '签到表.xlsx'],
    // A bidirectional override makes “fdp.exe” read as “exe.pdf”.
    ['说明\u202Efdp.exe', '说明fdp.exe'],
    ['零\u200B宽\uFEFF.pdf', '零宽.pdf'],
    ['换\n行\t\u0000.pdf', '换行.pdf'],
    ['a<b>c:"d|e?f*.pdf', 'a_b_c__d_e_f_.pdf'],
    ['.htaccess', 'htaccess'],
    ['... 隐藏.pdf', '隐藏.pdf'],
    ['报告.pdf. . .', '报告.pdf'],
    ['con.pdf', '_con.pdf'],
    ['NUL', '_NUL'],
    ['conference.pdf', 'conference.pdf'],
    ['一；二;三.pdf', '一，二，三.pdf'],
    ['e\u0301tat.pdf', '\u00E9tat.pdf'],
    ['half \uD83D.pdf', 'half .pdf'],
    ['👨‍👩‍👧 全家福.png', '👨👩👧 全家福.png'],
    ['', '未命名'],
    ['..', '未命名'],
    ['///', '未命名'],
    ['\u202E', '未命名'],
  ])('%j is kept as %j', (raw, kept) => {
    expect(cleanFileName(raw)).toBe(kept)
  })

  it('is shortened to 120 characters before its ending', () => {
    const name = cleanFileName(`${'长'.repeat(300)}.pdf`)
    expect([...name]).toHaveLength(120)
    expect(name.endsWith('长.pdf')).toBe(true)
    // Characters outside of the first plane are not cut in halves.
    expect(cleanFileName(`${'𠮷'.repeat(300)}.pdf`)).toBe(`${'𠮷'.repeat(116)}.pdf`)
  })

  it('has an ending only where something stands before it', () => {
    expect(
      ['a.PDF', 'a.tar.gz', 'a', '.pdf', 'a.', 'a.第十一个字以后不是扩展名'].map(endingOf),
    ).toEqual(['.pdf', '.gz', '', '', '', ''])
  })

  it('is never a path, empty, hidden, or changed by cleaning it once more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (raw) => {
        const name = cleanFileName(raw)
        expect(name).not.toMatch(/[/\\\p{Cc}\p{Cf}\p{Cs}]|^\.|^$/u)
        expect([...name].length).toBeLessThanOrEqual(120)
        expect(() => encodeURIComponent(name)).not.toThrow()
        expect(cleanFileName(name)).toBe(name)
      }),
      { seed: 20_261_126, numRuns: 2000 },
    )
  })
})
