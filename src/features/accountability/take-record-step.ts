import {
  approveRecord,
  decideRecord,
  handleRecord,
  stateOnRecord,
} from '#contract/accountability-step.ts'
import { call } from '#client/call.ts'
import type { RecordAction } from '#domain/accountability/workflow.ts'
import { toBody } from './step-values.ts'
import type { StepValues } from './step-values.ts'

/** Each move by the endpoint that takes it. */
export async function takeRecordStep(
  params: { unit: string; record: string },
  act: RecordAction,
  values: StepValues,
  version: number,
): Promise<void> {
  const { said, measure, result, handling } = toBody(act, values, version)
  switch (act) {
    case 'state':
    case 'appeal':
      await call(stateOnRecord, { params, body: { act, ...said } })
      break
    case 'decide':
    case 'dismiss':
    case 'review':
      await call(decideRecord, { params, body: { act, ...said, ...measure, ...result } })
      break
    case 'approve':
    case 'send-back':
      await call(approveRecord, { params, body: { act, ...said } })
      break
    default:
      await call(handleRecord, {
        params,
        body: { act, ...said, ...measure, ...result, ...handling },
      })
  }
}
