/** A proposal of the clock that is put off to a day. */
export const putOff = {
  until: 'Put off until',
  untilHint: 'A day after today and within a year; the proposal comes up again then, once.',
  waits: '{step}: put off until {day}',
  again: 'Comes up again on {day}',
}
