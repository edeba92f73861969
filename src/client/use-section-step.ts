import type { Ref } from 'vue'
import { listFacts } from '#contract/fact.ts'
import { readChanges, readReport } from '#contract/report.ts'
import { readScorecard } from '#contract/scorecard.ts'
import { readScoringInput } from '#contract/scoring-input.ts'
import { readSections } from '#contract/section.ts'
import { listTasks } from '#contract/task.ts'
import { listWaitingSections } from '#contract/waiting-section.ts'
import type { Failure } from '#client/failure.ts'
import { takeSectionStep } from '#client/take-section-step.ts'
import type { SectionStepTaken } from '#client/take-section-step.ts'
import { useAct } from '#client/use-act.ts'
import { useRefresh } from '#client/use-request.ts'

/** Moves sections, one thing at a time; whatever shows them or is computed from them is asked anew. */
export function useSectionStep(): {
  busy: Ref<boolean>
  failure: Ref<Failure | undefined>
  /** @returns whether it was done */
  take: (step: SectionStepTaken) => Promise<boolean>
  /** The same for a form, which shows itself what is thrown. */
  send: (step: SectionStepTaken) => Promise<void>
} {
  const refresh = useRefresh()
  const { busy, failure, act } = useAct()
  const renew = () =>
    refresh(
      readSections,
      readChanges,
      readReport,
      listTasks,
      listFacts,
      readScoringInput,
      readScorecard,
      listWaitingSections,
    )
  async function send(step: SectionStepTaken) {
    try {
      await takeSectionStep(step)
    } finally {
      // Also where somebody was faster: what is stored now is shown beside the refusal.
      await renew()
    }
  }
  return { busy, failure, send, take: (step) => act(() => send(step)) }
}
