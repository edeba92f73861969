import { z } from 'zod'
import { OPENNESS } from '#domain/bulletin/bulletin.ts'
import { SENTENCE_IDS } from '#domain/bulletin/templates.ts'
import { endpoint } from '#contract/endpoint.ts'
import { OrganCode, UnitId, UnitRef, list } from '#contract/values.ts'

/** What an office sets for its bulletins. */
const settings = {
  organ: z.string().trim().min(2).max(200),
  code: OrganCode,
  addressees: z.string().trim().min(2).max(1000),
  copyTo: z.string().trim().max(1000),
  openness: z.enum(OPENNESS),
  sentences: z.partialRecord(z.enum(SENTENCE_IDS), z.string().trim().min(2).max(2000)).readonly(),
  words: z.array(z.string().trim().min(1).max(50)).max(500).readonly(),
}
export const BulletinSettingsBody = z.object({
  unit: UnitRef,
  ...settings,
  /** Every sentence as the product brings it, with the names that it may use. */
  usual: z.array(
    z.object({ id: z.enum(SENTENCE_IDS), template: z.string(), names: list(z.string()) }),
  ),
})
export type BulletinSettingsBody = z.infer<typeof BulletinSettingsBody>

export const readBulletinSettings = endpoint({
  method: 'GET',
  path: '/units/:unit/bulletin-settings',
  summary: 'Organ, number code, addressees, sentences and barred words of an office.',
  access: 'bulletin.write',
  params: z.strictObject({ unit: UnitId }),
  response: BulletinSettingsBody,
  refusals: ['not-found', 'out-of-scope'],
})

export const writeBulletinSettings = endpoint({
  method: 'PUT',
  path: '/units/:unit/bulletin-settings',
  summary: 'Changes them; a sentence that is left out is the usual one.',
  access: 'bulletin.write',
  params: z.strictObject({ unit: UnitId }),
  body: z.strictObject(settings),
  response: BulletinSettingsBody,
  refusals: ['not-found', 'out-of-scope', 'invalid-input'],
})
