import { usualSettings } from '#domain/bulletin/templates.ts'
import type { BulletinSettings } from '#domain/bulletin/templates.ts'
import { plainLetterhead } from '#domain/letterhead/letterhead.ts'
import type { UnitId, UnitKind } from '#domain/units/unit.ts'
import { letterheadsOf } from '#database/letterhead.ts'
import type { Database } from '#database/schema.ts'
import { readSetting, saveSetting } from '#database/setting.ts'

const nameOf = (unit: UnitId) => `bulletin:${unit}`

/** What an office set for its bulletins; else what is usual, with the name on its letterhead. */
export async function bulletinSettings(
  db: Database,
  unit: { id: UnitId; name: string; kind: UnitKind },
): Promise<BulletinSettings> {
  const kept = await readSetting(db, nameOf(unit.id))
  if (kept !== undefined) return JSON.parse(kept) as BulletinSettings
  const [letterhead] = await letterheadsOf(db, [unit.id])
  const { organ, copyTo } = letterhead ?? plainLetterhead(unit)
  return { ...usualSettings(unit, organ), copyTo }
}

export const saveBulletinSettings = (
  db: Database,
  unit: UnitId,
  settings: BulletinSettings,
): Promise<void> => saveSetting(db, nameOf(unit), JSON.stringify(settings))
