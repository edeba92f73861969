import type { Deadline } from '#domain/deadline/deadline.ts'
import type { DeadlineBody } from '#contract/deadline.ts'
import { instantText } from '#api/time.ts'

export const deadlineBody = (one: Deadline): DeadlineBody => ({
  ...one,
  start: instantText(one.start),
  due: instantText(one.due),
})
