import { call } from '#client/call.ts'
import {
  acceptSections,
  approveSections,
  submitSections,
  unlockSections,
} from '#contract/section.ts'
import type { SectionBody, SectionsBody } from '#contract/section.ts'
import type { SectionAction } from '#domain/workflow/section.ts'

/** What is done with one or many sections of a unit and period. */
export interface SectionStepTaken {
  unit: string
  period: string
  action: SectionAction
  sections: readonly Pick<SectionBody, 'ledger' | 'version'>[]
  because?: string
  facts?: SectionBody['returned']
}

/** Each action has an endpoint of its own kind; who may call it is decided there. */
export function takeSectionStep(taken: SectionStepTaken): Promise<SectionsBody> {
  const { unit, period, action, because, facts } = taken
  const params = { unit, period }
  const sections = taken.sections.map(({ ledger, version }) => ({ ledger, version }))
  const body = { sections, ...(because !== undefined && { because }) }
  switch (action) {
    case 'submit':
    case 'withdraw':
    case 'request':
      return call(submitSections, { params, body: { ...body, action } })
    case 'approve':
    case 'decline':
      return call(approveSections, { params, body: { ...body, action } })
    case 'accept':
    case 'return':
      return call(acceptSections, {
        params,
        body: { ...body, action, ...(facts && facts.length > 0 && { facts }) },
      })
    case 'grant':
    case 'refuse':
      return call(unlockSections, { params, body: { ...body, action } })
  }
}
