import { z } from 'zod'

/**
 * Every way the API says no, with its status. Words for users: src/words, area `refusals`:
 * what happened, and what to do next.
 */
export const REFUSALS = {
  'not-signed-in': 401,
  'wrong-credentials': 401,
  'account-locked': 423,
  'account-disabled': 403,
  'password-change-required': 403,
  'weak-password': 422,
  'too-many-requests': 429,
  'key-invalid': 401,
  'forged-request': 403,
  forbidden: 403,
  'out-of-scope': 403,
  'not-found': 404,
  'invalid-input': 422,
  'needs-confirmation': 422,
  'unreadable-file': 422,
  'unfit-file': 422,
  'file-purged': 410,
  'file-lost': 404,
  'host-not-allowed': 409,
  'snapshot-unavailable': 501,
  'checks-unavailable': 501,
  'file-too-large': 413,
  'unsupported-type': 415,
  unavailable: 503,
  'changed-meanwhile': 409,
  'already-exists': 409,
  'already-verified': 409,
  'key-reused': 409,
  'period-locked': 409,
  'section-handed-in': 409,
  'period-not-open': 409,
  'not-scored': 409,
  'nothing-to-draw': 409,
  'scheme-invalid': 422,
  'scheme-published': 409,
  'in-use': 409,
  'not-yourself': 403,
  'roles-conflict': 409,
  'last-administrator': 409,
  'unit-in-itself': 409,
  'period-state': 409,
  'section-step': 409,
  'unit-reports-itself': 409,
  'objections-not-taken': 409,
  'objection-window': 409,
  'objection-state': 409,
  'reviewer-barred': 409,
  'not-the-reviewer': 403,
  'notice-state': 409,
  'notice-paused': 409,
  'notice-overdue': 409,
  'notice-lead-only': 409,
  'notice-under-review': 409,
  'review-state': 409,
  'review-window': 409,
  'notice-clause': 422,
  'notice-fact': 422,
  'instruction-state': 409,
  'accountability-state': 409,
  'accountability-not-ours': 403,
  'accountability-unheard': 409,
  'accountability-window': 409,
  'mail-not-set-up': 501,
  'mail-without-address': 409,
  'bulletin-state': 409,
  'bulletin-checks': 409,
  'bulletin-period': 409,
  'number-taken': 409,
  'saved-views-full': 409,
  'edition-state': 409,
  'edition-checks': 409,
  internal: 500,
} as const
export type RefusalCode = keyof typeof REFUSALS

/** RFC 9457 problem details, with the code and the numbers and names of its sentence. */
export const ProblemBody = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  code: z.enum(Object.keys(REFUSALS) as [RefusalCode, ...RefusalCode[]]),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Which field, and which problem with it (words in the area `findings` or `refusals`). */
  fields: z
    .array(
      z.object({
        path: z.string(),
        code: z.string(),
        params: z.record(z.string(), z.union([z.string(), z.number()])),
      }),
    )
    .optional(),
  /** The version that is stored now, where a write came too late. */
  current: z.unknown().optional(),
  /** Finds the entry in the server's log. */
  correlation: z.string(),
})
export type Problem = z.infer<typeof ProblemBody>
