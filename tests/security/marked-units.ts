import type { Endpoint } from '#contract/endpoint.ts'
import { insertRecord } from '#database/accountability.ts'
import { insertEvidenceFile } from '#database/evidence-file.ts'
import { insertExtensions } from '#database/extension.ts'
import { insertFacts } from '#database/fact.ts'
import { insertInstruction } from '#database/instruction.ts'
import { insertMessages } from '#database/message.ts'
import { insertReview } from '#database/notice-review.ts'
import { saveSection } from '#database/section.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { ask, step as bulletinStep } from '#tests/api/bulletin-desk.ts'
import type { BulletinBody } from '#contract/bulletin-body.ts'
import { draft } from '#tests/api/notice-draft.ts'
import { accountId, units } from '#tests/api/province.ts'
import { conference } from '#tests/api/scored-province.ts'
import { fresh } from '#tests/domain/accountability/model.ts'

/** Words that stand in the business of one unit only, and begin like those of no other. */
export const markOf = (unit: string): string => `【${unit}的秘密】`

/** Stands in what the office is still writing about a unit, which the unit must not see yet. */
export const draftMarkOf = (unit: string): string => `【关于${unit}的草稿】`

/**
 * One issued notice for every unit below the province, and one draft.
 *
 * @returns ids of the issued ones, by unit
 */
export async function markNotices(
  office: TestBrowser,
  chief: TestBrowser,
): Promise<Map<string, string>> {
  const issued = new Map<string, string>()
  for (const [{ id: unit, parent }] of units) {
    if (parent === null) continue
    const drafted = async (title: string, topic: string) => {
      const body = draft({ units: [unit], title, topic })
      return (await office.ask<{ rows: { id: string }[] }>('POST', '/notices', body)).body.rows[0]
    }
    const one = await drafted(markOf(unit), '主动公开')
    await drafted(draftMarkOf(unit), '回应关切')
    const path = `/units/${unit}/notices/${one?.id}`
    await chief.ask('POST', `${path}/approval`, { act: 'approve', version: 1 })
    await office.ask('POST', `${path}/direction`, { act: 'issue', version: 2 })
    issued.set(unit, one?.id ?? '')
  }
  return issued
}

/** What each unit holds against the notice it got: the mark is in the title, and in what it says. */
export async function markReviews(
  { storage, deps }: OpenHost,
  issued: ReadonlyMap<string, string>,
): Promise<void> {
  const at = deps.now()
  await storage.write(async ({ tx }) => {
    for (const [unit, notice] of issued) {
      await insertReview(tx, {
        notice,
        state: 'filed',
        receivedAt: at,
        claim: { text: markOf(unit), problems: [], evidence: [] },
        filedBy: null,
        filedAt: at,
        reviewer: null,
        decision: null,
        decidedAt: null,
        number: null,
        nextAt: null,
        version: 1,
      })
    }
  })
}

/**
 * One bulletin of the province that is issued, and a draft of each office, which nobody else must see.
 *
 * @returns ids: of a draft by office, and of what is issued under `issued`
 */
export async function markBulletins(
  browserOf: (name: string) => TestBrowser | undefined,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  const compile = async (unit: string) => {
    const body = { ...ask({ unit, period: '2026-Q2' }), classes: ['city', 'county'] }
    const answer = await browserOf(`inspector@${unit}`)?.ask<BulletinBody>(
      'POST',
      '/bulletins',
      body,
    )
    return answer?.body
  }
  for (const unit of ['440000', '440100']) {
    const draft = await compile(unit)
    if (!draft) continue
    const content = { ...draft.content, title: draftMarkOf(unit), addressees: draftMarkOf(unit) }
    const body = { version: draft.version, content }
    await browserOf(`inspector@${unit}`)?.ask('PUT', `/bulletins/${draft.id}`, body)
    ids.set(unit, draft.id)
  }
  const one = await compile('440000')
  const [chief, leader] = ['chief-inspector@440000', 'leader@440000'].map(browserOf)
  if (!one || !chief || !leader) return ids
  await bulletinStep(chief, one.id, 'review', { result: 'public' })
  await bulletinStep(leader, one.id, 'signature', { act: 'sign' })
  await bulletinStep(chief, one.id, 'issue')
  return ids.set('issued', one.id)
}

/** Ids of what a unit has, by the name of the parameter in a path. */
export const idsOf = (unit: string): Readonly<Record<string, string>> => ({
  unit,
  period: '2026-Q4',
  fact: `fact-${unit}`,
  file: `file-${unit}`,
  message: `message-${unit}`,
  objection: `objection-${unit}`,
  record: `record-${unit}`,
  instruction: `instruction-${unit}`,
})

/** Fills the business of every unit with its mark: facts, files, sections, messages, objections. */
export async function markUnits({ storage, deps }: OpenHost): Promise<void> {
  const at = deps.now()
  const by = accountId('inspector@440000')
  for (const [{ id: unit }] of units) {
    const mark = markOf(unit)
    const ids = idsOf(unit)
    const { values } = conference('2026-11-03', mark)
    const bytes = new TextEncoder().encode(mark)
    await deps.files.put(ids['file'] ?? '', bytes)
    await storage.write(async ({ tx }) => {
      await insertFacts(tx, [
        {
          id: ids['fact'] ?? '',
          unit,
          ledger: 'press-events',
          day: '2026-11-03',
          values,
          evidence: [{ kind: 'file', file: ids['file'] ?? '', name: `${mark}.txt` }],
          state: 'in-force',
          because: mark,
          sameEvent: mark,
          correctedDay: null,
          until: null,
          version: 1,
          createdAt: at,
          createdBy: by,
          updatedAt: at,
          updatedBy: by,
        },
      ])
      await insertEvidenceFile(tx, {
        id: ids['file'] ?? '',
        unit,
        name: `${mark}.txt`,
        type: 'text/plain',
        size: bytes.length,
        digest: deps.digest(bytes),
        uploadedBy: by,
        uploadedAt: at,
      })
      await saveSection(
        tx,
        {
          unit,
          period: '2026-Q4',
          ledger: 'press-events',
          state: 'reported',
          step: 'returned',
          late: false,
          submittedAt: at,
          submittedBy: by,
          approvedAt: null,
          approvedBy: null,
          remarks: {
            decided: { because: mark, by: mark, at },
            returned: [{ fact: ids['fact'] ?? '', because: mark }],
            request: { because: mark, by: mark, at, state: 'asked' },
          },
          updatedAt: at,
          updatedBy: by,
        },
        0,
      )
      const told = { unit_id: unit, period: '2026-Q4', due: '2027-01-18', by_account: by, at }
      await insertExtensions(tx, [{ ...told, id: `extension-${unit}`, because: mark }])
      await insertMessages(tx, [
        { ...told, id: ids['message'] ?? '', kind: 'reminder', text: mark, day: '2026-11-22' },
      ])
      // One that the unit was told of, and one that is only proposed.
      const asked = { unit, toldAt: at, state: 'asked' as const }
      const record = { ...fresh(by), ...asked, id: ids['record'] ?? '', title: mark, account: mark }
      await insertRecord(tx, { ...record, event: `event-${unit}` })
      const proposed = { ...fresh(by), unit, id: `draft-${unit}`, title: draftMarkOf(unit) }
      await insertRecord(tx, { ...proposed, event: `draft-${unit}` })
      // What its leader wrote: no unit below, and no office above, is told.
      await insertInstruction(tx, {
        id: ids['instruction'] ?? '',
        unit,
        about: { kind: 'unit', unit },
        urgency: 'ordinary',
        days: 15,
        text: mark,
        step: 'written',
        writtenBy: by,
        writtenAt: at,
        dueAt: at,
        version: 1,
      })
      await tx
        .insertInto('objection')
        .values({
          id: ids['objection'] ?? '',
          unit_id: unit,
          period: '2026-Q4',
          item: 'conferences',
          claim: mark,
          evidence: '[]',
          points: null,
          filed_by: by,
          filed_at: at,
          reviewer: null,
          taken_at: null,
          state: 'filed',
          because: null,
          decided_by: null,
          decided_at: null,
          version: 1,
        })
        .execute()
      await tx
        .insertInto('exception')
        .values({
          unit_id: unit,
          id: `exception-${unit}`,
          item: 'conferences',
          from_day: '2026-10-01',
          until_day: '2026-12-31',
          because: mark,
          approved_by: by,
          version: 1,
          updated_at: at,
        })
        .execute()
    })
  }
}

/** The path of an endpoint with what a unit really has. */
export const markedPath = (
  { path }: Endpoint,
  unit: string,
  more: Readonly<Record<string, string>> = {},
): string | undefined => {
  const ids = { ...idsOf(unit), ...more, language: 'zh' } as Readonly<Record<string, string>>
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name)
  if (names.some((name) => ids[name] === undefined)) return undefined
  return path.replaceAll(/:(\w+)/g, (_whole, name: string) => encodeURIComponent(ids[name] ?? ''))
}
