import type { findings as zh } from '../zh/findings.ts'

export const findings = {
  required: { wrong: '“{field}” is empty', mend: 'Fill in “{field}”' },
  'unknown-field': {
    wrong: 'There is no field “{name}”',
    mend: 'Remove it, or check how its name is written',
  },
  'not-text': { wrong: '“{field}” must be text, not “{value}”', mend: 'Write text' },
  'too-long': {
    wrong: '“{field}” has {length} characters, more than {max}',
    mend: 'Shorten it to {max} characters',
  },
  'odd-characters': {
    wrong: '“{field}” contains characters that cannot be read',
    mend: 'Type the damaged text again; save CSV files as UTF-8',
  },
  'not-a-number': {
    wrong: '“{field}” must be a number, not “{value}”',
    mend: 'Write digits only, such as 12',
  },
  'not-whole': {
    wrong: '“{field}” must be a whole number, not “{value}”',
    mend: 'Write a number without decimals',
  },
  'too-many-decimals': {
    wrong: '“{field}” has too many decimals: “{value}”',
    mend: 'Keep at most {decimals|# decimal|# decimals}',
  },
  negative: { wrong: '“{field}” cannot be negative: “{value}”', mend: 'Write 0 or more' },
  'too-big': {
    wrong: '“{field}” is over the limit of {max}: “{value}”',
    mend: 'Check whether there are digits too many',
  },
  'not-a-day': { wrong: '“{field}” is no date: “{value}”', mend: 'Write it like 2026-03-05' },
  'ambiguous-day': {
    wrong: 'Year, month and day of “{field}” cannot be told apart: “{value}”',
    mend: 'Write year, month, day with four digits of the year: 2026-03-05',
  },
  'not-an-instant': {
    wrong: '“{field}” is no date with a time: “{value}”',
    mend: 'Write day and time, such as 2026-03-05 09:40',
  },
  midnight: {
    wrong: '“{field}” has no time of day and counts as midnight',
    mend: 'Add the time, such as 2026-03-05 09:40; where midnight is right, say so',
  },
  'not-yes-no': { wrong: '“{field}” must be yes or no, not “{value}”', mend: 'Choose yes or no' },
  'not-a-choice': { wrong: '“{field}” has no choice “{value}”', mend: 'Choose from the list' },
  'repeated-choice': { wrong: '“{field}” names “{value}” twice', mend: 'Name each choice once' },
  'not-a-link': {
    wrong: '“{field}” is no complete address: “{value}”',
    mend: "Copy the whole address from the browser's address bar",
  },
  'not-http': {
    wrong: '“{field}” must begin with http:// or https://: “{value}”',
    mend: "Copy the whole address from the browser's address bar",
  },
  'not-people': {
    wrong: '“{field}” does not name people: “{value}”',
    mend: 'Write it like: Zhang San (Principal head); Li Si (Spokesperson)',
  },
  'capacity-missing': {
    wrong: '“{field}” does not say in which capacity “{name}” took part',
    mend: 'Write the capacity in brackets after the name: Zhang San (Spokesperson)',
  },
  'not-a-capacity': {
    wrong: '“{field}”: “{value}” is no capacity that “{name}” can have',
    mend: 'Use one of the capacities that the instructions list',
  },
  'too-many-people': {
    wrong: '“{field}” names {count} people, more than {max}',
    mend: 'Name the main ones only',
  },
  'repeated-person': {
    wrong: '“{field}” names “{name}” twice',
    mend: 'Name everybody once; tell namesakes apart with a note',
  },
  'in-future': {
    wrong: '“{field}”, {day}, is later than today ({today})',
    mend: 'Check the date; what has not happened is not registered',
  },
  'before-records': {
    wrong: '“{field}”, {day}, is very early',
    mend: 'Check the year; where it is right, say so',
  },
  'outside-period': {
    wrong: '“{field}”, {day}, is not inside the period ({from} to {to})',
    mend: 'Check the date, or register it in its own period',
  },
  'key-days': {
    wrong: 'The last day must lie between {first} and {last}',
    mend: 'Choose another last day',
  },
  'after-lock': {
    wrong: 'Later than the lock day {other}',
    mend: 'Choose that day or an earlier one',
  },
  'reminded-today': {
    wrong: 'All of these units were reminded today',
    mend: 'Remind them again tomorrow',
  },
  'nothing-missing': {
    wrong: 'Nothing is missing from these units',
    mend: 'Choose units that are incomplete',
  },
  'before-other': { wrong: '“{field}” is before “{otherField}”', mend: 'Check which came first' },
  'more-than': {
    wrong: '“{field}”, {value}, is more than “{otherField}”, {other}',
    mend: 'Check the two numbers',
  },
  'sum-differs': {
    wrong: '“{field}”, {value}, is not “{firstField}” and “{secondField}” together, {sum}',
    mend: 'Check the three numbers',
  },
  'needed-when': {
    wrong: 'Where “{otherField}” is “{otherChoice}”, “{field}” is needed',
    mend: 'Fill in “{field}”, or correct “{otherField}”',
  },
  'needed-with': {
    wrong: 'With “{otherField}”, “{field}” is needed too',
    mend: 'Fill in “{field}”',
  },
  'not-with': {
    wrong: '“{otherField}” is “{otherChoice}”, which contradicts “{field}”',
    mend: 'Correct one of the two',
  },
  'nothing-filled': {
    wrong: 'All numbers are 0',
    mend: 'Fill in at least one; where 0 is right, say so',
  },
  'does-not-belong': {
    wrong: '“{field}”: “{partChoice}” is no part of “{otherChoice}”',
    mend: 'Remove it, or correct “{otherField}”',
  },
  'no-evidence': {
    wrong: 'There is no evidence',
    mend: 'Give a link or the number of a document; where there is none yet, say so',
  },
  'same-event': {
    wrong: 'The same event is registered already: “{title}”',
    mend: 'Do not register it twice; where it is another event, say how they differ',
  },
  'same-event-in-file': {
    wrong: 'The same event as row {row}: “{title}”',
    mend: 'Delete one of the two rows',
  },
  'unlike-before': {
    wrong:
      '“{field}”: the median of the last {entries} entries of this unit is {median}, this one is {value}, a difference of {difference}',
    mend: 'Check for a digit too many or too few; if it is right, say why',
  },
  'unlike-class': {
    wrong:
      '“{field}”: over the last year the median of {units} units of the same class is about {median}, this one is {value}, a difference of about {difference}',
    mend: 'Check for a digit too many or too few; if it is right, say why',
  },
  'unknown-unit': {
    wrong: 'There is no unit “{value}”',
    mend: 'Use its full name, a former name or its id',
  },
  'unit-not-there': {
    wrong: '“{unit}” did not exist on {day}',
    mend: 'Check the date, or register it with the unit that took over its duties',
  },
  'period-shut': {
    wrong: '{day} lies in the period {period}, which takes no more entries',
    mend: 'Check the date; where it must still be entered, ask the supervising office',
  },
  'section-handed-in': {
    wrong: 'The ledger is handed in for {period}, in which {day} lies',
    mend: 'Take it back first, or ask the office that accepted it to return it, and import then',
  },
  'unit-missing': { wrong: 'No unit is given', mend: 'Write the name of the unit' },
  'ambiguous-unit': {
    wrong: '{count} units are called “{value}”',
    mend: 'Use the id of the unit: {ids}',
  },
  'unit-not-allowed': {
    wrong: 'You may not register anything for “{value}”',
    mend: 'Register for your own unit or those below it only',
  },
  formula: {
    wrong: '“{column}” is a formula; its result was taken',
    mend: 'Check the result; better paste the value',
  },
  'formula-without-value': {
    wrong: '“{column}” is a formula without a stored result',
    mend: 'Open and save the file in a spreadsheet program, or paste the value',
  },
  merged: {
    wrong: '“{column}” lies in a merged cell',
    mend: 'Undo the merge and fill in every row',
  },
  'cell-error': {
    wrong: '“{column}” holds the error {value}',
    mend: 'Correct the formula, or type the value',
  },
  'unknown-column': {
    wrong: 'The column “{column}” is unknown and empty, and was left out',
    mend: 'Use the latest template',
  },
  'unknown-column-filled': {
    wrong: 'The column “{column}” is unknown; its content was not imported',
    mend: 'Check its name, or move the content to the right column',
  },
  'missing-column': {
    wrong: 'The column “{column}” is missing',
    mend: 'Use the latest template and delete no column',
  },
  'repeated-column': { wrong: 'The column “{column}” occurs twice', mend: 'Delete one of them' },
  'no-header': {
    wrong: 'There is no header row',
    mend: 'Use the template and leave its header as it is',
  },
  'too-many-rows': {
    wrong: '{count} rows are more than the {max} a sheet may have',
    mend: 'Import several files',
  },
  'unknown-sheet': {
    wrong: 'The sheet “{sheet}” is unknown and was not imported',
    mend: 'A sheet bears the name of its ledger; use the template',
  },
  'evidence-unreadable': {
    wrong: 'The evidence “{value}” is neither a link nor the number of a document',
    mend: 'Write a whole address, or a number such as 粤府办〔2026〕1号, separated by semicolons',
  },
  'repeated-id': {
    wrong: 'The id “{value}” occurs twice',
    mend: 'Give every unit an id of its own',
  },
  'bad-id': { wrong: '“{value}” cannot be an id', mend: 'Use 1 to 40 letters, digits and hyphens' },
  'bad-code': { wrong: '“{value}” cannot be a division code', mend: 'Use 6, 9 or 12 digits' },
  'unknown-parent': {
    wrong: 'There is no unit above called “{value}”',
    mend: 'Give the id or full name of a unit that exists or stands in this table',
  },
  'parent-loop': { wrong: '“{value}” lies above itself', mend: 'Check the units above' },
  'not-dated': {
    wrong: 'From when to when “{field}” holds is not clear: “{value}”',
    mend: 'Write: content (2024-01-01至2025-12-31), or: content (2024-01-01起), separated by semicolons',
  },
  'not-an-item': {
    wrong: '“{column}”: “{value}” is no score',
    mend: 'Write a number, or leave it empty where there is none',
  },
  'above-full': {
    wrong: '“{column}”: {value} is more than the full {max} of the scheme',
    mend: 'Check the table, or correct the points in the scheme file',
  },
  'unknown-class': {
    wrong: 'There is no class “{value}”',
    mend: 'Use a class of the scheme; where the table has no such column, choose one beside it',
  },
  'other-year': {
    wrong: '{day} is not in {year}',
    mend: 'List days of {year} only; the other days of a holiday over New Year are imported with their year',
  },
  'works-anyway': {
    wrong: '{day} is a Monday to Friday, worked anyway',
    mend: 'List as worked only Saturdays and Sundays that are worked instead',
  },
  'day-twice': { wrong: '{day} stands in row {row} already', mend: 'List each day once' },
  'day-over-worked': {
    wrong: '{day} is over and was counted as worked; in the file it is free',
    mend: 'Days that are over stay: take it out, or make it worked again',
  },
  'day-over-free': {
    wrong: '{day} is over and was counted as free; in the file it is worked',
    mend: 'Days that are over stay: add what was arranged for this day',
  },
  'no-source': {
    wrong: 'No notice is named that announces the days',
    mend: 'Write its number in one row at least',
  },
} satisfies typeof zh
