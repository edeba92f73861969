import type { periods as zh } from '../zh/periods.ts'

export const periods = {
  title: 'Periods',
  context:
    'Due and lock are two days: after the first the office verifies, after the second results stand.',
  new: 'Plan a period',
  year: '{year}',
  list: 'Periods of {year}',
  columns: {
    period: 'Period',
    state: 'State',
    opens: 'Opens',
    due: 'Due',
    locks: 'Locks',
    scheme: 'Scheme',
  },
  open: 'View {period}',
  scheme: '{name} · version {version}',
  empty: 'No periods yet',
  emptyNext: 'Publish a scheme first, then plan the first period.',
  noSchemes: 'No scheme can score this period yet',
  noSchemesNext: 'Publish one under “Schemes” first.',
  kinds: { year: 'Year', 'half-year': 'Half-year', quarter: 'Quarter', month: 'Month' },
  field: {
    kind: 'Kind',
    year: 'Year',
    part: 'Period',
    opens: 'Opens on',
    due: 'Due on',
    locks: 'Locks on',
    scheme: 'Scheme and version',
    because: 'Why it is opened again',
    undoBecause: 'Why what the system did is undone',
    becauseHint: 'The reason goes into the audit log.',
    undoHint: 'For a step back only; it goes into the audit log.',
    byCalendar: 'Open and close reporting by the calendar',
    byCalendarHint:
      'The system acts in working hours: it opens reporting on the first day, and closes it when the due day is over, or the last day that any unit was granted. Locking the results is always decided by people. What is due already is done soon after this is switched on.',
  },
  problem: {
    year: 'Please give a year of four digits',
    due: 'It cannot be due before it opens',
    locks: 'It cannot lock before it is due',
    exists: 'This period exists already',
    scheme: 'This scheme is not in force for the period',
  },
  create: { submit: 'Create period', done: '{period} created' },
  change: { title: 'Days and scheme', submit: 'Save', done: '{period} saved' },
  byCalendar: {
    label: 'Opening and closing',
    planned: 'The system opens reporting on its day',
    open: 'The system closes reporting when the due day and all granted days are over',
    byHand: 'By hand',
    done: 'Done by the system by the calendar. ',
    closed: 'The system closed reporting by the calendar',
    closedByHand: 'Reporting was closed by hand',
  },
  locked:
    'The period is locked: its days and its scheme stand. To correct it, open it again with a reason.',
  schemeMoves: 'With another scheme the scores of all units in this period are computed anew.',
  steps: {
    title: 'Where it stands',
    to: {
      'planned-open': 'Open for reporting',
      'open-planned': 'Back to planned',
      'open-closed': 'Close reporting, begin verification',
      'closed-open': 'Open for reporting again',
      'closed-locked': 'Lock the results',
      'locked-closed': 'Open verification again',
    },
    text: {
      'planned-open': 'Units can then report the facts of this period.',
      'open-planned':
        'The period is then no longer shown as the current one; what was reported remains.',
      'open-closed': 'Units can then report no more; the office verifies and judges.',
      'closed-open': 'Units can then go on reporting.',
      'closed-locked':
        'Facts, verifications and results then stand, and bulletins can be compiled from them.',
      'locked-closed':
        'Locked results are computed anew, and may then differ from what was published.',
    },
    takesOver:
      ' From then on it is opened and closed by hand; the calendar can be switched on again.',
    done: '{period} is now “{state}”',
  },
} satisfies typeof zh
