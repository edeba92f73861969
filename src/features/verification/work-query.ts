import { computed } from 'vue'
import type { ComputedRef, WritableComputedRef } from 'vue'
import type { z } from 'zod'
import type { listVerification } from '#contract/verification.ts'
import type { LedgerId } from '#domain/ledgers/ledger.ts'
import { useSelection } from '#client/use-selection.ts'
import { useSession } from '#client/use-session.ts'
import { useQueryText } from '#ui/use-query.ts'

export const STATES = ['open', 'pending', 'decided', 'all'] as const
export type WorkState = (typeof STATES)[number]
export const ORDERS = ['risk', 'newest'] as const
export type WorkOrder = (typeof ORDERS)[number]

export type WorkQuery = z.input<typeof listVerification.query & z.ZodType>

export interface WorkQuestion {
  state: WritableComputedRef<WorkState>
  order: WritableComputedRef<WorkOrder>
  ledger: WritableComputedRef<LedgerId | ''>
  class: WritableComputedRef<string>
  draw: WritableComputedRef<string>
  /** Unit and id of the chosen fact. */
  chosen: WritableComputedRef<string>
  /** The unit that was switched to, where that is not simply everything below one's own. */
  under: ComputedRef<string | undefined>
  query: ComputedRef<WorkQuery | undefined>
}

/** What the work list is asked for: all of it lives in the address. */
export function useWorkQuestion(): WorkQuestion {
  const { unit, period } = useSelection()
  const session = useSession()
  const state = useQueryText<WorkState>('state', 'open')
  const order = useQueryText<WorkOrder>('order', 'risk')
  const ledger = useQueryText<LedgerId | ''>('ledger', '')
  const className = useQueryText('class', '')
  const draw = useQueryText('draw', '')
  const under = computed(() => (unit.value === session.ownUnit ? undefined : unit.value))
  const query = computed((): WorkQuery | undefined => {
    if (period.value === undefined) return undefined
    return {
      period: period.value,
      order: order.value,
      ...(under.value !== undefined && { under: under.value }),
      ...(state.value !== 'all' && { state: state.value }),
      ...(ledger.value !== '' && { ledger: ledger.value }),
      ...(className.value !== '' && { class: className.value }),
      ...(draw.value !== '' && { draw: draw.value }),
    }
  })
  const chosen = useQueryText('fact', '')
  return { state, order, ledger, class: className, draw, chosen, under, query }
}
