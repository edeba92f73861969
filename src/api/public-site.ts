import { editionState } from '#domain/public-edition/edition.ts'
import { publicBulletin, slugOf } from '#domain/public-edition/public-bulletin.ts'
import type { PublicBulletin, PublicLink } from '#domain/public-edition/public-bulletin.ts'
import { numberText } from '#domain/register/number.ts'
import { buildSite } from '#documents/public-edition/build-site.ts'
import type { SiteFile } from '#documents/public-edition/site.ts'
import { issuedAndRelated, issuedBulletin, issuedIds, lastActs } from '#database/public-edition.ts'
import type { KeptAct } from '#database/public-edition.ts'
import type { NamedBulletin } from '#database/bulletin.ts'
import type { Database } from '#database/schema.ts'
import type { PlacedUnit } from '#database/unit.ts'
import { bulletinSettings } from '#api/bulletin-settings.ts'
import type { Deps } from '#api/deps.ts'
import { editionSettings } from '#api/public-edition-settings.ts'
import { dayAt } from '#api/time.ts'

type Office = Pick<PlacedUnit, 'id' | 'name' | 'kind'>

/** The last edition of each database that was made: looking through its pages makes it once. */
const kept = new WeakMap<Deps['storage'], { key: string; files: SiteFile[] }>()

/**
 * The public edition of an office as it is now. Screen, archive and command line take it from here, so
 * the same data come out as the same bytes.
 */
export async function publicSite({ storage, digest }: Deps, unit: Office): Promise<SiteFile[]> {
  const db = storage.read
  const { organ } = await bulletinSettings(db, unit)
  const office = { organ, ...(await editionSettings(db, unit.id)) }
  const ids = await issuedIds(db, unit.id)
  const acts = await lastActs(db, unit.id)
  // What is issued is frozen: which bulletins there are and what was decided says it all.
  const key = JSON.stringify([unit.id, office, ids, [...acts.values()].map(({ id }) => id)])
  const known = kept.get(storage)
  if (known?.key === key) return known.files
  const bulletins = await publicBulletins(db, unit, ids, acts)
  const files = buildSite({ office, bulletins }, digest)
  kept.set(storage, { key, files })
  return files
}

/** One after the other: the evidence of a province is long. */
async function publicBulletins(
  db: Database,
  unit: Office,
  ids: readonly string[],
  acts: ReadonlyMap<string, KeptAct>,
): Promise<PublicBulletin[]> {
  const shown: { one: NamedBulletin; act: KeptAct }[] = []
  for (const id of ids) {
    const act = acts.get(id)
    const isPublic = act && editionState(act) === 'public'
    const one = isPublic ? await issuedBulletin(db, unit.id, id) : undefined
    if (act && one) shown.push({ one, act })
  }
  const links = new Map(shown.flatMap(({ one }) => linkOf(one)))
  const related = await issuedAndRelated(
    db,
    shown.map(({ one }) => one.id),
  )
  return shown.flatMap(({ one, act }) => {
    const { number, content, evidence, head, digest, period } = one
    if (!number || !evidence || head === null || digest === null) return []
    const corrector = related.find(({ corrects }) => corrects === one.id)
    return publicBulletin(
      { number, content, evidence, head },
      {
        period,
        digest,
        publishedOn: dayAt(act.at),
        annexes: act.annexes,
        corrects: (one.corrects !== null && links.get(one.corrects)) || null,
        correctedBy: corrector ? (links.get(corrector.id) ?? 'not-public') : null,
      },
    )
  })
}

function linkOf({ id, content, number, period, digest }: NamedBulletin): [string, PublicLink][] {
  if (!number || digest === null) return []
  const { title } = content
  return [[id, { title, number: numberText(number), slug: slugOf(period, digest) }]]
}
