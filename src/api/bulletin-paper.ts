import { periodName } from '#domain/bulletin/bulletin.ts'
import { numberText } from '#domain/register/number.ts'
import { sealLine } from '#domain/bulletin/freeze.ts'
import { downloadBulletin, downloadBulletinAnnex } from '#contract/bulletin.ts'
import { readBulletinPaper } from '#contract/paper.ts'
import { docxName } from '#documents/official/paper-name.ts'
import { annexTable } from '#documents/official/papers/bulletin-annex.ts'
import { bulletinPaper } from '#documents/official/papers/bulletin-paper.ts'
import type { BulletinToPrint } from '#documents/official/papers/bulletin-paper.ts'
import { listMediaType, writeList } from '#documents/write-list.ts'
import type { NamedBulletin } from '#database/bulletin.ts'
import type { Database } from '#database/schema.ts'
import type { Api } from '#api/api.ts'
import { annexFrom, schemeOfSource, sourceOf } from '#api/bulletin-source.ts'
import type { BulletinSource } from '#api/bulletin-source.ts'
import type { Caller } from '#api/caller.ts'
import { bulletinFor } from '#api/bulletin-step.ts'
import { Refusal } from '#api/refusal.ts'
import { serve } from '#api/serve.ts'

/** What a bulletin prints; once it is issued, always the same. */
export function bulletinToPrint(one: NamedBulletin, source: BulletinSource): BulletinToPrint {
  const { content, number, head } = one
  return {
    content,
    number: number && numberText(number),
    isIssued: one.issuedAt !== null,
    annexes: Object.fromEntries(
      content.annexes.map(({ id }) => [id, annexFrom(source, one, id) ?? []]),
    ),
    scheme: schemeOfSource(source),
    seal: head !== null && source.kind === 'frozen' ? sealLine(source.evidence.asOf, head) : null,
  }
}

/** A bulletin as a Word file, and its annexes as workbooks with the same figures. */
export function serveBulletinPapers(api: Api): void {
  const { deps } = api

  async function paperOf(db: Database, caller: Caller, id: string) {
    const one = await bulletinFor(db, caller, id)
    return bulletinPaper(bulletinToPrint(one, await sourceOf(deps, one)))
  }

  serve(api, readBulletinPaper, ({ params, caller, db }) => paperOf(db, caller, params.bulletin))

  serve(api, downloadBulletin, async ({ params, caller, db }) => {
    const paper = await paperOf(db, caller, params.bulletin)
    // The writer is large and is loaded when the first document is written.
    const { DOCX_TYPE, writeDocx } = await import('#documents/official/write-docx.ts')
    return { type: DOCX_TYPE, name: docxName(paper), body: await writeDocx(paper) }
  })

  serve(api, downloadBulletinAnnex, async ({ params, caller, db }) => {
    const one = await bulletinFor(db, caller, params.bulletin)
    const annex = one.content.annexes.find(({ id }) => id === params.annex)
    if (!annex) throw new Refusal('not-found', { annex: params.annex })
    const source = await sourceOf(deps, one)
    const rows = annexFrom(source, one, annex.id) ?? []
    const { columns, rows: cells } = annexTable(annex, rows, schemeOfSource(source))
    return {
      type: listMediaType.xlsx,
      name: `${periodName(one.period)} ${annex.title}.xlsx`,
      body: writeList(
        {
          name: annex.title,
          columns: columns.map(({ header }) => ({ header, kind: 'text' as const })),
          rows: cells,
        },
        'xlsx',
      ),
    }
  })
}
