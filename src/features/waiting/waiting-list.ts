import { WAITS } from '#domain/workflow/waiting.ts'

/** What waits for the office, each in a list of its own. */
export const WAITING_LISTS = [...WAITS, 'review'] as const
export type WaitingList = (typeof WAITING_LISTS)[number]
