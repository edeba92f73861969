import type { BulletinContent } from '#domain/bulletin/content.ts'
import { openEvidence } from '#domain/bulletin/open-evidence.ts'
import { excerptsOf } from '#domain/search/excerpt.ts'
import { partOf } from '#domain/search/query.ts'
import type { SoughtUnit } from '#domain/search/unit-names.ts'
import type { AnnexRowBody } from '#contract/bulletin.ts'
import type { AnnexLine, LibraryRow } from '#contract/library.ts'
import { storedEvidence } from '#database/annex-search.ts'
import type { BulletinReach } from '#database/bulletin.ts'
import { listedById, originalTexts } from '#database/library.ts'
import type { Database } from '#database/schema.ts'
import { bulletinRows } from '#api/bulletin-body.ts'
import type { Deps } from '#api/deps.ts'
import { keptUnits } from '#api/kept-units.ts'
import type { KeptUnits } from '#api/kept-units.ts'
import { unitsFound } from '#api/library-search.ts'
import type { Found, Search } from '#api/library-search.ts'

const MOST_EXCERPTS = 3
/** Units of one bulletin whose lines are shown; how many there are is said. */
const MOST_UNITS = 3

interface Asked {
  db: Database
  reach: BulletinReach
  search: Search
  page: readonly Found[]
}

/** The bulletins of a page, with the places that show why each was found. */
export async function libraryRows(
  { storage }: Pick<Deps, 'storage'>,
  { db, reach, search, page }: Asked,
): Promise<LibraryRow[]> {
  const ids = page.map(({ id }) => id)
  const rows = await bulletinRows(db, reach, await listedById(db, reach, ids))
  const { query } = search
  if (!query) return rows.map((row) => ({ ...row, excerpts: [], annexed: { units: 0, lines: [] } }))
  const tree = await keptUnits(storage)
  const texts = await originalTexts(db, ids)
  const found = new Map(page.map((one) => [one.id, one]))
  const all: LibraryRow[] = []
  for (const row of rows) {
    const one = found.get(row.id)
    const units = one ? unitsFound(search, one) : []
    const said = partOf(query, one?.pieces ?? 0)
    all.push({
      ...row,
      excerpts:
        said.pieces.length === 0
          ? []
          : excerptsOf(texts.get(row.id) ?? '', said, MOST_EXCERPTS).map((parts) => [...parts]),
      annexed: {
        units: units.length,
        lines:
          units.length === 0 ? [] : await linesOf(db, row.id, units.slice(0, MOST_UNITS), tree),
      },
    })
  }
  return all
}

/** Where units stand in the annexes of a bulletin, as it was frozen: unit by unit. */
async function linesOf(
  db: Database,
  id: string,
  units: readonly SoughtUnit[],
  { byId }: KeptUnits,
): Promise<AnnexLine[]> {
  const stored = await storedEvidence(db, id)
  if (!stored) return []
  const { annexes } = JSON.parse(stored.content) as Pick<BulletinContent, 'annexes'>
  const ids = annexes.map((annex) => annex.id)
  const { lineOf, scheme } = openEvidence(stored.evidence, ids)
  const { classes, grades, decimals } = scheme
  return units.flatMap(({ unit, answers }) =>
    annexes.flatMap(({ id: annex, title, table }, at): AnnexLine[] => {
      const line = lineOf(annex, unit)
      if (!line) return []
      const today = byId.get(unit)?.name ?? line.name
      return [
        {
          annex: { id: annex, title, number: annexes.length > 1 ? at + 1 : null, kind: table.kind },
          line: { ...line, total: line.total as AnnexRowBody['total'] },
          class: classes.find((one) => one.id === line.class)?.name ?? null,
          grades: line.grades.flatMap(
            (grade) => grades.find((one) => one.id === grade)?.name ?? [],
          ),
          decimals,
          today: today === line.name ? null : today,
          foundAs:
            answers.includes(line.name) || answers.includes(today) ? null : (answers[0] ?? null),
        },
      ]
    }),
  )
}
