import type { SectionBody } from '#contract/section.ts'
import type { TaskBody } from '#contract/task.ts'
import { ledgerOf } from '#domain/ledgers/all.ts'
import { usuallySaid } from '#domain/workflow/section.ts'

/** The sections of a period by what is to be done with them. */
export interface TaskParts {
  /** Came back, was opened again, or was refused: before everything else. */
  urgent: SectionBody[]
  /** Asked to be opened again, and not answered yet. */
  asked: SectionBody[]
  /** The reader may approve. */
  toApprove: SectionBody[]
  /** Asked, and not handed in. */
  missing: SectionBody[]
  /** With the approver of the unit, or with the office. */
  waiting: SectionBody[]
  settled: SectionBody[]
}

const isUrgent = ({ step, request }: SectionBody): boolean =>
  step === 'returned' || step === 'unlocked' || request?.state === 'refused'

export function taskParts({ sections }: Pick<TaskBody, 'sections'>): TaskParts {
  const parts: TaskParts = {
    urgent: [],
    asked: [],
    toApprove: [],
    missing: [],
    waiting: [],
    settled: [],
  }
  for (const section of sections) parts[partOf(section)].push(section)
  return parts
}

function partOf(section: SectionBody): keyof TaskParts {
  if (isUrgent(section)) return 'urgent'
  if (section.request?.state === 'asked') return 'asked'
  if (section.may.includes('approve')) return 'toApprove'
  if (section.step === 'open') return 'missing'
  return section.step === 'accepted' ? 'settled' : 'waiting'
}

/** How many of the ledgers that are asked have been handed in. */
export function progressOf({ sections }: Pick<TaskBody, 'sections'>): { done: number; of: number } {
  const asked = sections.filter((section) => section.asked)
  const isDone = ({ step }: SectionBody) => step !== 'open' && step !== 'returned'
  return { done: asked.filter(isDone).length, of: asked.length }
}

/** Empty ledgers that can be handed in as they are: nothing to report. */
export const emptySections = (sections: readonly SectionBody[]): SectionBody[] =>
  sections.filter(
    ({ asked, ledger, facts, step, may }) =>
      asked &&
      step === 'open' &&
      may.includes('submit') &&
      usuallySaid(ledgerOf(ledger), facts) === 'nothing-to-report',
  )
