import { computed, inject, provide, reactive } from 'vue'
import type { InjectionKey, WritableComputedRef } from 'vue'
import { useLeaveWarning } from '#ui/use-leave-warning.ts'

const reasonsKey: InjectionKey<Map<string, string>> = Symbol('half-written reasons')

/** Reasons that are half written, by fact: looking at another fact in between loses none. */
export function provideReasons(): void {
  const reasons = reactive(new Map<string, string>())
  provide(reasonsKey, reasons)
  useLeaveWarning(() => [...reasons.values()].some((reason) => reason.trim() !== ''))
}

/** The reason for the word on one fact; empty again once the word is given. */
export function useReason(fact: () => string): WritableComputedRef<string> {
  const reasons = inject(reasonsKey, new Map<string, string>())
  return computed({
    get: () => reasons.get(fact()) ?? '',
    set: (reason) => void reasons.set(fact(), reason),
  })
}
