import type { SectionAction } from '#domain/workflow/section.ts'

/** What a section can wait for from the office. */
export const WAITS = ['acceptance', 'unlocking'] as const
export type Wait = (typeof WAITS)[number]

/** What the office can do about it: the first settles it as the unit wishes. */
export const ANSWERS = {
  acceptance: ['accept', 'return'],
  unlocking: ['grant', 'refuse'],
} as const satisfies Record<Wait, readonly [SectionAction, SectionAction]>
export type Answer = (typeof ANSWERS)[Wait][number]
