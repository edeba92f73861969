import type { BulletinEvidence } from '#domain/bulletin/freeze.ts'
import { packNumbers } from '#domain/search/number-set.ts'
import type { UnitId } from '#domain/units/unit.ts'
import type { Database } from '#database/schema.ts'

/** Rows of one insert: parameters of a statement are counted. */
const AT_ONCE = 400

interface Printed {
  unit: UnitId
  name: string
}

const keyOf = ({ unit, name }: Printed): string => JSON.stringify([unit, name])

/**
 * Notes who stands in the annexes of an issued bulletin: in the unit of work that issues it. Writers
 * come one after the other, so numbers follow each other.
 *
 * @param numbers of the names that are known, by unit and name; those that are new are added
 */
export async function fileAnnexes(
  tx: Database,
  { id, evidence }: { id: string; evidence: Pick<BulletinEvidence, 'annexes'> | null },
  numbers?: Map<string, number>,
): Promise<void> {
  if (!evidence) throw new Error('not frozen')
  const known = numbers ?? (await knownNumbers(tx))
  const printed = Object.values(evidence.annexes).flat()
  const added = printed.flatMap(({ unit, name }) => {
    const key = keyOf({ unit, name })
    if (known.has(key)) return []
    const number = known.size + 1
    known.set(key, number)
    return [{ number, unit_id: unit, name }]
  })
  for (let at = 0; at < added.length; at += AT_ONCE) {
    await tx
      .insertInto('annex_name')
      .values(added.slice(at, at + AT_ONCE))
      .execute()
  }
  const names = packNumbers(printed.map((row) => known.get(keyOf(row)) ?? 0))
  await tx.insertInto('bulletin_annex').values({ bulletin_id: id, names }).execute()
}

/** Nothing removes a name, so there are as many as the last number says. */
async function knownNumbers(tx: Database): Promise<Map<string, number>> {
  const rows = await tx.selectFrom('annex_name').selectAll().execute()
  return new Map(rows.map(({ number, unit_id: unit, name }) => [keyOf({ unit, name }), number]))
}

/** Files the annexes of every issued bulletin of which none are filed yet. */
export async function fileIssuedAnnexes(tx: Database): Promise<void> {
  const waiting = await tx
    .selectFrom('bulletin')
    .select('id')
    .where('state', '=', 'issued')
    .where('id', 'not in', tx.selectFrom('bulletin_annex').select('bulletin_id'))
    .orderBy('id')
    .execute()
  const numbers = await knownNumbers(tx)
  // One by one: the evidence of a province is long.
  for (const { id } of waiting) {
    const row = await tx
      .selectFrom('bulletin')
      .select('evidence')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    const evidence = JSON.parse(row.evidence ?? 'null') as BulletinEvidence | null
    await fileAnnexes(tx, { id, evidence }, numbers)
  }
}
