import type { SectionAction, SectionStep, UnlockRequest } from '#domain/workflow/section.ts'

/** What a section can wait for from the office. */
export const WAITS = ['acceptance', 'unlocking'] as const
export type Wait = (typeof WAITS)[number]

/** What the office can do about it: the first settles it as the unit wishes. */
export const ANSWERS = {
  acceptance: ['accept', 'return'],
  unlocking: ['grant', 'refuse'],
} as const satisfies Record<Wait, readonly [SectionAction, SectionAction]>
export type Answer = (typeof ANSWERS)[Wait][number]

/** What a section waits for; who asks to write once more is answered before anything is accepted. */
export function waitsFor(step: SectionStep, request: UnlockRequest | null): Wait | undefined {
  if (request === 'asked') return 'unlocking'
  return step === 'approved' ? 'acceptance' : undefined
}
