import type { BulletinContent } from '#domain/bulletin/content.ts'
import type { BulletinEvidence } from '#domain/bulletin/freeze.ts'
import { printedFigures, searchedText } from '#domain/bulletin/library.ts'
import type { DocumentNumber } from '#domain/register/number.ts'
import { foldText } from '#domain/search/fold.ts'
import { entriesOf } from '#domain/search/grams.ts'
import { breakWords } from '#domain/search/words.ts'
import type { Database } from '#database/schema.ts'

/** Rows of one insert: parameters of a statement are counted. */
const AT_ONCE = 400

/** An issued bulletin, as far as the library keeps it. */
export interface FiledBulletin {
  id: string
  content: BulletinContent
  evidence: BulletinEvidence | null
  number: DocumentNumber | null
}

/** Puts an issued bulletin into the library: in the unit of work that issues it, so never without. */
export async function fileBulletin(tx: Database, one: FiledBulletin): Promise<void> {
  const { id, content, evidence, number } = one
  if (!evidence) throw new Error('not frozen')
  const original = searchedText(content, number)
  const folded = foldText(original)
  const { id: scheme, version, name, decimals } = evidence.scheme
  await tx
    .insertInto('bulletin_text')
    .values({
      bulletin_id: id,
      original,
      folded,
      scheme: JSON.stringify({ id: scheme, version, name, decimals }),
    })
    .execute()
  const entries = entriesOf(folded, breakWords).map((entry) => ({ entry, bulletin_id: id }))
  for (let at = 0; at < entries.length; at += AT_ONCE) {
    await tx
      .insertInto('bulletin_entry')
      .values(entries.slice(at, at + AT_ONCE))
      .execute()
  }
  const figures = printedFigures(content, evidence).map((row) => ({ ...row, bulletin_id: id }))
  for (let at = 0; at < figures.length; at += AT_ONCE) {
    await tx
      .insertInto('bulletin_figure')
      .values(figures.slice(at, at + AT_ONCE))
      .execute()
  }
}

/** Files every issued bulletin that stands in no library yet. */
export async function fileIssuedBulletins(tx: Database): Promise<void> {
  const waiting = await tx
    .selectFrom('bulletin')
    .select('id')
    .where('state', '=', 'issued')
    .where('id', 'not in', tx.selectFrom('bulletin_text').select('bulletin_id'))
    .orderBy('id')
    .execute()
  // One by one: the evidence of a province is long.
  for (const { id } of waiting) {
    const row = await tx
      .selectFrom('bulletin')
      .select(['content', 'evidence', 'code', 'year', 'serial'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    const { code, year, serial } = row
    await fileBulletin(tx, {
      id,
      content: JSON.parse(row.content) as BulletinContent,
      evidence: JSON.parse(row.evidence ?? 'null') as BulletinEvidence | null,
      number: code !== null && year !== null && serial !== null ? { code, year, serial } : null,
    })
  }
}
