import {
  approveRecord,
  decideRecord,
  handleRecord,
  stateOnRecord,
} from '#contract/accountability-step.ts'
import {
  exportRecords,
  listRecords,
  proposeRecords,
  readRecord,
  readRecordBasis,
} from '#contract/accountability.ts'
import { listMediaType, writeList } from '#documents/write-list.ts'
import { personsIn } from '#domain/accountability/counts.ts'
import { RECORD_STATES, isCounted, isOver } from '#domain/accountability/workflow.ts'
import type { RecordState } from '#domain/accountability/workflow.ts'
import {
  countByState,
  countPersons,
  listRecords as recordsOf,
} from '#database/accountability-list.ts'
import type { RecordFilter } from '#database/accountability-list.ts'
import type { Database } from '#database/schema.ts'
import { recordBasis } from '#api/accountability-basis.ts'
import { recordBody, recordReach, recordRow } from '#api/accountability-body.ts'
import { recordList } from '#api/accountability-export.ts'
import { proposeAll } from '#api/accountability-propose.ts'
import { recordFor, takeRecordStep } from '#api/accountability-step.ts'
import type { FileAnswer } from '#api/answer.ts'
import type { Api } from '#api/api.ts'
import type { Caller } from '#api/caller.ts'
import { cursorOf, placeOf } from '#api/cursor.ts'
import { listWords } from '#api/export-words.ts'
import { unitInScope } from '#api/list-sources.ts'
import { serve } from '#api/serve.ts'

const OPEN = RECORD_STATES.filter((state) => !isOver(state) && state !== 'in-force')
const DECIDING: readonly RecordState[] = ['heard', 'submitted']
const STANDING = RECORD_STATES.filter(isCounted)

/** A list that is taken away is no longer than this. */
const MOST_EXPORTED = 20_000

export function serveAccountability(api: Api): void {
  const { deps } = api

  serve(api, listRecords, async ({ query, caller, db }) => {
    const { cursor, limit } = query
    const { filter, about } = await filterOf(db, caller, query)
    const reach = recordReach(caller)
    const [before] = cursor === undefined ? [] : placeOf(cursor, 1)
    const start = before === undefined ? undefined : String(before)
    const found = await recordsOf(db, reach, filter, limit + 1, start)
    const page = found.slice(0, limit)
    const last = page.at(-1)
    const states = await countByState(db, reach, about)
    const measures = await countPersons(db, reach, about)
    const wanted = filter.states ?? RECORD_STATES
    return {
      rows: page.map(recordRow),
      next: found.length > limit && last ? cursorOf([last.id]) : null,
      total: wanted.reduce((sum, state) => sum + (states.get(state) ?? 0), 0),
      states: Object.fromEntries(states),
      measures,
      persons: personsIn(measures),
    }
  })

  serve(api, readRecord, ({ unit, params, caller, write }) =>
    write(async (tx, tell) => {
      const one = await recordFor(tx, { caller, unit, record: params.record })
      // Every read of one is on record itself (domain.md §5).
      await tell({
        action: 'accountability.read',
        subject: `${unit.id}/${one.id}`,
        unit: unit.id,
        detail: { title: one.title },
      })
      return recordBody(tx, deps, caller, one)
    }),
  )

  serve(api, readRecordBasis, ({ unit, query, caller, db }) =>
    recordBasis(db, { caller, unit, query }),
  )

  serve(api, proposeRecords, ({ body, caller, write }) =>
    write(async (tx, tell) => {
      const unit = await unitInScope(tx, caller.scope, body.unit)
      return { rows: await proposeAll(tx, tell, deps, { caller, unit, body }) }
    }),
  )

  serve(api, handleRecord, ({ unit, params, body, caller, write }) =>
    write((tx, tell) =>
      takeRecordStep(tx, tell, deps, { unit, record: params.record, caller, body }),
    ),
  )
  serve(api, stateOnRecord, ({ unit, params, body, caller, write }) =>
    write((tx, tell) =>
      takeRecordStep(tx, tell, deps, { unit, record: params.record, caller, body }),
    ),
  )
  serve(api, decideRecord, ({ unit, params, body, caller, write }) =>
    write((tx, tell) =>
      takeRecordStep(tx, tell, deps, { unit, record: params.record, caller, body }),
    ),
  )
  serve(api, approveRecord, ({ unit, params, body, caller, write }) =>
    write((tx, tell) =>
      takeRecordStep(tx, tell, deps, { unit, record: params.record, caller, body }),
    ),
  )

  serve(api, exportRecords, async ({ query, caller, db, write }) => {
    const { format, language } = query
    const { filter } = await filterOf(db, caller, query)
    return write(async (tx, tell): Promise<FileAnswer> => {
      const rows = await recordsOf(tx, recordReach(caller), filter, MOST_EXPORTED)
      await tell({
        action: 'accountability.export',
        subject: caller.account.id,
        detail: { records: rows.length, format },
      })
      const list = recordList(rows, listWords(language))
      return {
        type: listMediaType[format],
        name: `${list.name}.${format}`,
        body: writeList(list, format) as ReadableStream<Uint8Array<ArrayBuffer>>,
      }
    })
  })
}

interface Asked extends Omit<RecordFilter, 'states'> {
  state?: RecordState | 'open' | 'deciding' | 'standing' | undefined
}

/** What a question is about; `about` without the state, by which the figures count. */
async function filterOf(
  db: Database,
  { scope }: Caller,
  { state, under, measure, source, from, to }: Asked,
): Promise<{ filter: RecordFilter; about: RecordFilter }> {
  const top = under === undefined ? undefined : await unitInScope(db, scope, under)
  const about = { measure, source, under: top?.path, from, to }
  return { filter: { ...about, states: statesOf(state) }, about }
}

function statesOf(state: Asked['state']): readonly RecordState[] | undefined {
  if (state === 'open') return OPEN
  if (state === 'deciding') return DECIDING
  if (state === 'standing') return STANDING
  return state === undefined ? undefined : [state]
}
