import { computed } from 'vue'
import type { ComputedRef } from 'vue'
import { listUnitObjections } from '#contract/objection.ts'
import type { ObjectionBody, ObjectionWindowBody } from '#contract/objection.ts'
import { useRequest } from '#client/use-request.ts'
import type { Request } from '#client/use-request.ts'
import { useSession } from '#client/use-session.ts'
import { isOpen } from '#domain/objection/objection.ts'
import { pathOf } from './card-answer.ts'
import { useCard } from './use-card.ts'

interface Answer {
  window: ObjectionWindowBody
  rows: readonly ObjectionBody[]
}

export interface Objections {
  /** Whether the reader may see them at all. */
  mayRead: ComputedRef<boolean>
  request: ComputedRef<Request<Answer>>
  /** Those to one line, oldest first. */
  ofItem: (item: string) => readonly ObjectionBody[]
  /** Whether the reader may object to a line now. */
  mayObject: (item: string) => boolean
}

/** Objections to the card that is shown. */
export function useObjections(): Objections {
  const session = useSession()
  const { answer, view, may } = useCard()
  const mayRead = computed(() => session.mayOn('objection.read', pathOf(answer.value)))
  const request = useRequest(listUnitObjections, () =>
    mayRead.value
      ? { params: { unit: answer.value.unit.id, period: answer.value.period.text } }
      : undefined,
  )
  const ofItem = (item: string) => request.value.data?.rows.filter((one) => one.item === item) ?? []
  return {
    mayRead,
    request,
    ofItem,
    mayObject: (item) =>
      view.value === 'official' &&
      request.value.data?.window.kind === 'open' &&
      may('object') &&
      !ofItem(item).some(({ state }) => isOpen(state)),
  }
}
