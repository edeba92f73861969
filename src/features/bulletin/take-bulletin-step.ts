import {
  issueBulletin,
  reviewBulletin,
  signBulletin,
  withdrawBulletin,
} from '#contract/bulletin-step.ts'
import type { BulletinBody } from '#contract/bulletin-body.ts'
import { call } from '#client/call.ts'
import type { BulletinAction } from '#domain/bulletin/workflow.ts'
import type { BulletinStepValues } from './check-bulletin-step.ts'

/** Each move by the endpoint that takes it. */
export async function takeBulletinStep(
  { id, version }: BulletinBody,
  act: BulletinAction,
  { text, result, code, serial, because }: BulletinStepValues,
): Promise<void> {
  const params = { bulletin: id }
  switch (act) {
    case 'review':
      if (result === '') break
      await call(reviewBulletin, { params, body: { version, result, text } })
      break
    case 'sign':
    case 'return':
      await call(signBulletin, { params, body: { version, act, text } })
      break
    case 'withdraw':
      await call(withdrawBulletin, { params, body: { version, text } })
      break
    case 'issue':
      await call(issueBulletin, {
        params,
        body: { version, code, because, ...(serial !== '' && { serial: Number(serial) }) },
      })
      break
    default:
      throw new Error(`no dialog takes ${act}`)
  }
}
