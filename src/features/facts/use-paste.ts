import { computed, ref, shallowRef } from 'vue'
import { importFacts } from '#contract/import.ts'
import { listFacts } from '#contract/fact.ts'
import { call } from '#client/call.ts'
import { useAct } from '#client/use-act.ts'
import { useRequest } from '#client/use-request.ts'
import { isError } from '#domain/facts/check-entry.ts'
import { csvOf, pastedBlock, tableOf } from '#domain/import/pasted.ts'
import type { PastedBlock } from '#domain/import/pasted.ts'
import { readRows } from '#domain/import/read-rows.ts'
import type { ReadRow } from '#domain/import/row.ts'
import { unitIndex } from '#domain/import/unit-index.ts'
import type { Ledger } from '#domain/ledgers/ledger.ts'
import type { Unit } from '#domain/units/unit.ts'
import { todayInProvince } from '#ui/today.ts'
import { useWords } from '#ui/words.ts'
import { useFactsChanged } from './use-facts-changed.ts'

/** More than this is a file: it goes through the import, which has no screenful of fields. */
export const MOST_ROWS = 200

type Named = Pick<Unit, 'id' | 'parent' | 'name' | 'shortName' | 'formerNames'>

/** A pasted block: read, checked by the rules of the import while it is mended, and taken. */
export function usePaste(unit: Named, ledger: Ledger) {
  const { say } = useWords()
  const changed = useFactsChanged()
  const { busy, failure, act } = useAct()
  const block = ref<PastedBlock>()
  /** Why nothing could be read. */
  const problem = shallowRef<'empty' | 'too-many'>()
  const because = ref('')
  const recorded = useRequest(listFacts, () => ({
    params: { unit: unit.id },
    query: { ledger: ledger.id, limit: 500 },
  }))
  const units = unitIndex([unit])

  const labelOf = (key: string) => {
    const field = ledger.fields[key]
    return field ? say(field.label) : ''
  }

  async function read(text: string) {
    // The reader of tables is fetched when somebody pastes.
    const { readCsv } = await import('#documents/read-csv.ts')
    const pasted = pastedBlock(ledger, readCsv(text, ledger.id), labelOf)
    problem.value = undefined
    if (!pasted || pasted.rows.length === 0) problem.value = 'empty'
    else if (pasted.rows.length > MOST_ROWS) problem.value = 'too-many'
    else block.value = pasted
  }

  const sheet = computed(() =>
    block.value
      ? readRows(ledger, tableOf(block.value, ledger.id), {
          today: todayInProvince(),
          units,
          ownUnit: unit.id,
          mayWrite: (id) => id === unit.id,
          existing: () => (recorded.value.data?.rows ?? []).map(({ values }) => values),
        })
      : undefined,
  )
  /** What each row of the block came to; blank rows come to nothing. */
  const outcomes = computed(() => new Map(sheet.value?.rows.map((row) => [row.row - 2, row])))
  const isReady = (row: ReadRow) =>
    row.entry !== undefined && !row.known && (row.findings.length === 0 || hasReason.value)
  const hasReason = computed(() => because.value.trim().length >= 2)
  const warned = computed(
    () =>
      sheet.value?.rows.filter(
        ({ findings, known }) => !known && findings.length > 0 && !findings.some(isError),
      ).length ?? 0,
  )
  const ready = computed(() => sheet.value?.rows.filter(isReady).length ?? 0)

  /** Takes what is good; what is not stays in sight to be mended. @returns how many were taken */
  async function take(): Promise<number> {
    const { value: all } = block
    if (!all) return 0
    const takes = (index: number) => {
      const row = outcomes.value.get(index)
      return row !== undefined && isReady(row)
    }
    const { header } = all
    // Once they are taken, the unit has them already.
    const good = { header, rows: all.rows.filter((_, index) => takes(index)) }
    const rest = all.rows.filter((_, index) => !takes(index))
    let taken = 0
    const done = await act(async () => {
      const name = `${ledger.id}.csv`
      const report = await call(importFacts, {
        file: new File([csvOf(good)], name, { type: 'text/csv' }),
        query: {
          name,
          unit: unit.id,
          ledger: ledger.id,
          mode: 'take',
          take: 'all-or-none',
          ...(hasReason.value && { because: because.value.trim() }),
        },
      })
      taken = report.rows.taken
      await changed()
    })
    if (!done || taken < good.rows.length) return taken
    block.value = rest.length > 0 ? { header, rows: rest } : undefined
    return taken
  }

  return { block, problem, because, sheet, outcomes, warned, ready, busy, failure, read, take }
}
