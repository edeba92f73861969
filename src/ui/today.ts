import { inject } from 'vue'
import type { InjectionKey } from 'vue'
import type { Day } from '#domain/calendar/day.ts'
import { dayOf } from '#domain/deadline/instant.ts'

/** The application hands in the day of the server; the kit on its own goes by the device. */
export const todayKey: InjectionKey<() => Day> = Symbol('today')

export const useToday = (): (() => Day) => inject(todayKey, () => () => dayOf(Date.now()), true)
