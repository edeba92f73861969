import { computed, reactive, ref } from 'vue'
import { listFacts } from '#contract/fact.ts'
import { importFacts } from '#contract/import.ts'
import type { ImportReport } from '#contract/import.ts'
import { call } from '#client/call.ts'
import { useAct } from '#client/use-act.ts'
import { useRequest } from '#client/use-request.ts'
import { isError } from '#domain/facts/check-entry.ts'
import { givenEvidence } from '#domain/facts/evidence.ts'
import { headerNaming, pastedBlock, pastedTable } from '#domain/import/paste.ts'
import { readRows } from '#domain/import/read-rows.ts'
import type { ReadRow } from '#domain/import/row.ts'
import { unitIndex } from '#domain/import/unit-index.ts'
import type { Ledger } from '#domain/ledgers/ledger.ts'
import { periodOf } from '#domain/period/period.ts'
import { useDraftName } from '#client/use-draft-name.ts'
import { today } from '#client/today.ts'
import { keepDraft } from '#ui/form-draft.ts'

export interface PasteSubject {
  unit: { id: string; name: string; shortName: string }
  period: string
  ledger: Ledger
}

/** The header of the table that is read is row 1, so the first pasted row is row 2. */
const FIRST_ROW = 2

/** A pasted block: read as a file is, mended where it stands, and its chosen rows taken together. */
export function usePaste({ unit, period, ledger }: PasteSubject, done: () => Promise<void>) {
  /** All that a reload must not cost. */
  const block = reactive({
    /** In the field, not looked at yet. */
    typed: '',
    header: [] as string[],
    /** The header as it was pasted, whatever its columns have been said to be since. */
    given: [] as string[],
    rows: [] as string[][],
    /** Positions of rows that are left out. */
    left: [] as number[],
    because: '',
    /** The same rows once more are the same request, however often it is sent, also after a reload. */
    sent: { content: '', key: '' },
  })
  const draft = keepDraft(
    useDraftName()('paste', unit.id, period, ledger.id),
    block,
    computed(() => block.rows.length > 0 || block.typed.trim() !== ''),
  )
  /** What the server found although the browser did not: somebody else wrote meanwhile. */
  const refused = ref<ImportReport>()
  const { busy, failure, act } = useAct()
  const recorded = useRequest(listFacts, () => ({
    params: { unit: unit.id },
    query: { ledger: ledger.id, limit: 500 },
  }))

  const units = unitIndex([{ ...unit, parent: null, formerNames: [] }])
  const read = computed(() =>
    readRows(ledger, pastedTable(ledger, block), {
      today: today(),
      period: periodOf(period),
      units,
      ownUnit: unit.id,
      mayWrite: (id) => id === unit.id,
      existing: () => (recorded.value.data?.rows ?? []).map(({ values }) => values),
    }),
  )
  const rows = computed(() => new Map(read.value.rows.map((row) => [row.row - FIRST_ROW, row])))
  const fits = (at: number): boolean => {
    const row = rows.value.get(at)
    return row?.entry !== undefined && !row.known
  }
  const chosen = computed(() =>
    [...rows.value].flatMap(([at, row]) => (fits(at) && !block.left.includes(at) ? [row] : [])),
  )
  const warned = computed(() => chosen.value.filter(({ findings }) => findings.length > 0).length)
  const open = computed(
    () => [...rows.value.values()].filter((row) => !row.entry && !row.known).length,
  )

  function take(text: string) {
    const { header, rows: cells } = pastedBlock(ledger, text)
    Object.assign(block, { typed: '', header, given: header, rows: cells, left: [], because: '' })
    draft.restored.value = false
    refused.value = undefined
  }
  function choose(at: number, on: boolean) {
    block.left = on ? block.left.filter((one) => one !== at) : [...block.left, at]
  }
  function nameColumn(column: number, key: string) {
    block.header = headerNaming(ledger, block.header, { column, key })
  }

  async function save(): Promise<void> {
    const content = JSON.stringify([chosen.value.map((row) => entryOf(ledger, row)), block.because])
    if (content !== block.sent.content) block.sent = { content, key: crypto.randomUUID() }
    const entries = JSON.stringify(chosen.value.map((row) => entryOf(ledger, row)))
    await act(async () => {
      const reason = block.because.trim()
      const report = await call(importFacts, {
        file: new File([entries], 'paste.json', { type: 'application/json' }),
        query: {
          unit: unit.id,
          ledger: ledger.id,
          mode: 'take',
          take: 'all-or-none',
          ...(reason !== '' && { because: reason }),
        },
        key: block.sent.key,
      })
      refused.value = report.rows.taken > 0 ? undefined : report
      if (report.rows.taken === 0) return
      draft.discard()
      await done()
    })
  }

  return reactive({
    block,
    read,
    rows,
    chosen,
    warned,
    open,
    ledger,
    draft,
    choose,
    nameColumn,
    refused,
    busy,
    failure,
    take,
    fits,
    save,
    /** What keeps the whole block from being read, such as a column that is missing. */
    ofBlock: computed(() => read.value.findings),
    blocked: computed(() => read.value.findings.some(isError)),
  })
}

/** As an entry travels in JSON: the server reads and checks it once more. */
const entryOf = (ledger: Ledger, { entry }: ReadRow) => ({
  ...entry?.values,
  ...(entry && { evidence: givenEvidence(ledger, entry.values, entry.evidence) }),
})
