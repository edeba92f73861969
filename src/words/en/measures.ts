/** Why a measure gives no number, and the units of those that it gives. */
export const measures = {
  noValue: {
    'nothing-fell-due': 'nothing fell due in the period',
    'not-its-function': 'not a duty of the unit',
    'no-previous-period': 'no period before to compare with',
    'not-yet-due': 'not yet due',
    'verification-pending': 'being verified, the outcome is open',
    'discrepancy-open':
      'what was observed differs from what was reported, and nobody has decided yet',
    'not-observed': 'a time or number that is needed is missing',
  },
  units: {
    count: '{value}',
    percent: '{value}%',
    hours: '{value|# hour|# hours}',
    days: '{value|# day|# days}',
    'working-days': '{value|# working day|# working days}',
    months: '{value|# month|# months}',
    persons: '{value|# person|# persons}',
    yes: 'yes',
    no: 'no',
  },
  windows: {
    period: 'the period',
    'year-to-date': 'the year to date',
    'in-force': 'in force at the end of the period',
    'period-and-before': 'the period against the one before',
  },
  better: { more: 'more is better', less: 'less is better' },
}
