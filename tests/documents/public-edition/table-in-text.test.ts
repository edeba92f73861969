import { describe, expect, it } from 'vitest'
import { bulletinPage } from '#documents/public-edition/bulletin-page.ts'
import { text } from '#domain/bulletin/content.ts'
import type { DataBlock } from '#domain/bulletin/content.ts'
import { publicBulletin } from '#domain/public-edition/public-bulletin.ts'
import { content, frozen, publishedAs } from '#tests/documents/public-edition/sample.ts'

const table: DataBlock = {
  id: 't1',
  kind: 'data',
  part: 'situation',
  runs: [text('各类别等次分布')],
  ref: { data: 'grades', period: '2026-Q3', form: 'column', most: 1 },
  shown: { columns: ['类别', '良好'], rows: [['地级以上市<1>', '2']], of: 3 },
}

describe('a table in the text of a public bulletin', () => {
  it('is a table with its caption, and says where it is cut', () => {
    const blocks = [...content.blocks, table]
    const page = bulletinPage(
      publicBulletin({ ...frozen, content: { ...content, blocks } }, publishedAs()),
    )
    const { main } = page
    const html = JSON.stringify(main)
    for (const said of [
      '各类别等次分布</caption>',
      '地级以上市&lt;1&gt;',
      '注：共3项，此处列前1项，其余见附件。',
    ]) {
      expect(html).toContain(said)
    }
  })
})
