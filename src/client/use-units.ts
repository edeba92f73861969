import { computed, ref, watch } from 'vue'
import type { ComputedRef } from 'vue'
import { listUnits } from '#contract/unit.ts'
import type { UnitRow } from '#contract/unit.ts'
import { call } from '#client/call.ts'

const PAGE = 2000

/** All pages of the units that the caller may see: asked once, when first wanted. */
async function readAll(): Promise<UnitRow[]> {
  const rows: UnitRow[] = []
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = await call(listUnits, { query: { limit: PAGE, ...(cursor && { cursor }) } })
    rows.push(...page.rows)
    cursor = page.next
  }
  return rows
}

export interface Units {
  rows: ComputedRef<readonly UnitRow[]>
  /** The list could not be had; asking again is the reader's choice. */
  failed: ComputedRef<boolean>
  retry: () => void
}

/** The tree of units for a switch or a picker, loaded only once somebody wants it. */
export function useUnits(wanted: () => boolean): Units {
  const rows = ref<readonly UnitRow[]>([])
  const failed = ref(false)

  async function load() {
    failed.value = false
    try {
      rows.value = await readAll()
    } catch {
      failed.value = true
    }
  }

  watch(
    wanted,
    (now) => {
      if (now && rows.value.length === 0) void load()
    },
    { immediate: true },
  )
  return { rows: computed(() => rows.value), failed: computed(() => failed.value), retry: load }
}
