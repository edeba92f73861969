import type { MailBody } from '#contract/mail.ts'
import type { State } from '#ui/state.ts'

export const mailLook: Readonly<Record<MailBody['state'], State>> = {
  'to-send': 'info',
  sending: 'info',
  sent: 'ok',
  failed: 'bad',
}
