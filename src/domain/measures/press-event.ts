import type { pressEvents } from '#domain/ledgers/press-events.ts'
import type { Entry } from '#domain/ledgers/ledger.ts'

export type PressEvent = Entry<typeof pressEvents>
type Capacity = PressEvent['attendees'][number]['capacity']

/** An event of any form that the unit holds itself. */
export const isOwn = ({ host }: PressEvent): boolean => host === 'own'

/** The provincial press office's conference; other events that it hosts are none. */
export const isPressOfficeConference = ({ host, form }: PressEvent): boolean =>
  host === 'provincial-press-office' && form === 'press-conference'

export const attendedBy = (
  { attendees }: PressEvent,
  ...capacities: readonly Capacity[]
): boolean => attendees.some(({ capacity }) => capacities.includes(capacity))
