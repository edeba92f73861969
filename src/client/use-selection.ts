import { computed } from 'vue'
import type { ComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { parsePeriod } from '#domain/period/period.ts'
import { listPeriods } from '#contract/period.ts'
import type { PeriodBody } from '#contract/period.ts'
import { useRequest } from '#client/use-request.ts'
import type { Request } from '#client/use-request.ts'
import { useSession } from '#client/use-session.ts'

interface Periods {
  rows: PeriodBody[]
}
type Listed = Pick<PeriodBody, 'period' | 'state'>

/**
 * The period that work is about. Who reports works on the one that is open; who reads results, on the
 * last one that everybody has reported for. Of several the one that ends last, and of these the shortest.
 */
export function periodAtWork(rows: readonly Listed[], reads: 'reports' | 'results') {
  const first = reads === 'results' ? ['closed', 'locked'] : ['open', 'closed', 'locked']
  const begun = rows.flatMap(({ period, state }) => {
    const parsed = state === 'planned' ? undefined : parsePeriod(period)
    return parsed ? [{ ...parsed, isLater: !first.includes(state) }] : []
  })
  begun.sort(
    (a, b) =>
      Number(a.isLater) - Number(b.isLater) ||
      b.to.localeCompare(a.to) ||
      b.from.localeCompare(a.from),
  )
  return begun[0]?.text
}

export interface Selection {
  /** Of the address, or where the caller's work begins. */
  unit: ComputedRef<string | undefined>
  /** Of the address, or the one at work; undefined until periods are known. */
  period: ComputedRef<string | undefined>
  periods: ComputedRef<Request<Periods>>
  /** What is asked of a period: nobody waits for it where the periods do not come, or none has begun. */
  withPeriod: <T>(request: ComputedRef<Request<T>>) => ComputedRef<Request<T>>
  /** Goes on to another unit or period on the same screen; back returns. */
  choose: (next: { unit?: string; period?: string }) => Promise<void>
}

/** The unit and the period that all screens are about: they travel in the address. */
export function useSelection(): Selection {
  const route = useRoute()
  const router = useRouter()
  const session = useSession()
  const periods = useRequest(listPeriods, () => (session.may('period.read') ? {} : undefined))

  const asked = (name: string): string | undefined => {
    const value = route.query[name]
    return typeof value === 'string' && value !== '' ? value : undefined
  }

  const period = computed(() => {
    const inAddress = asked('period')
    if (inAddress !== undefined && parsePeriod(inAddress)) return inAddress
    // Who follows the reporting needs the period that is open.
    const follows = route.name === 'completeness' || route.name === 'waiting'
    const results = session.may('overview.read') && !follows
    const reads = results ? 'results' : 'reports'
    return periodAtWork(periods.value.data?.rows ?? [], reads)
  })

  function withPeriod<T>(request: ComputedRef<Request<T>>): ComputedRef<Request<T>> {
    return computed(() => {
      const known = periods.value
      if (period.value !== undefined || known.status === 'loading') return request.value
      if (known.status === 'failed') return known
      const { retry } = known
      return { status: 'failed', data: undefined, error: { code: 'no-period' }, retry }
    })
  }

  return {
    unit: computed(() => asked('unit') ?? session.ownUnit),
    period,
    periods,
    withPeriod,
    choose: async (next) => {
      await router.push({ query: { ...route.query, ...next }, hash: route.hash })
    },
  }
}
