import type { imports as zh } from '../zh/import.ts'

export const imports = {
  banner:
    'This system is not classified. State secrets must not be stored, processed or sent with it.',
  template: {
    units: 'Units and classes',
    title: '{ledger}: form',
    for: 'For units of this kind: {kind}',
    unit: 'Unit: {unit}',
    period: 'Period: {period}',
    required: 'required',
    optional: 'optional',
    unitHint: 'Full name, former name or id of the unit.',
    evidenceHint: 'Links or numbers of documents, separated by semicolons.',
    instructions: 'Instructions',
    steps: {
      one: 'One sheet is one ledger, one row one entry. Leave a ledger empty where there is nothing to register.',
      two: 'Do not change names of sheets or headers, merge cells or delete columns. Columns with a star must be filled in.',
      three: 'Write days as 2026-03-05, times as 2026-03-05 09:40, numbers as digits only.',
      four: 'Choose from the list where there is one; separate several choices with a comma: Text, Charts.',
      five: 'Write people as: Zhang San (Principal head); Li Si (Spokesperson).',
      six: 'Each sheet has room for {rows} rows; for more use several files, or a CSV file.',
      seven:
        'An import checks first and saves nothing; rows with faults come back in a file of their own, to be mended and imported again.',
    },
    table: {
      ledger: 'Ledger',
      column: 'Column',
      required: 'Required',
      how: 'How to fill it in',
      choices: 'Choices',
    },
    how: {
      text: 'Text of at most {max} characters',
      'long-text': 'Text of at most {max} characters',
      day: 'A day, such as 2026-03-05',
      instant: 'A time, such as 2026-03-05 09:40',
      count: 'A whole number of {unit}',
      amount: 'A number of {unit} with at most {decimals|# decimal|# decimals}',
      choice: 'One from the list',
      choices: 'One or more from the list, separated by commas',
      'yes-no': 'Yes or no',
      link: 'An address that begins with http:// or https://',
      people: 'Name (capacity), several separated by semicolons',
    },
    notInList: 'Choose from the list',
  },
  corrections: {
    title: '{ledger}: rows to mend',
    about:
      'The first column says what is wrong in each row and how to mend it; the cells meant are marked. Import this file when it is mended; the first column may stay.',
    row: 'Row {row} of the file',
    finding: '{wrong}; {mend}',
    placed: '[Column {column}] {wrong}; {mend}',
  },
  refusal: {
    'too-big': {
      wrong: 'The file has {size} MB, more than {max} MB',
      mend: 'Split it into several files',
    },
    empty: { wrong: 'The file is empty', mend: 'Check whether it is the right file' },
    'old-xls': {
      wrong: 'This is an old Excel file (.xls), which cannot be read',
      mend: 'Open it in a spreadsheet program, save it as .xlsx, and import that',
    },
    password: {
      wrong: 'The file is protected by a password',
      mend: 'Open it in a spreadsheet program, remove the password, save, and import it again',
    },
    xlsb: {
      wrong: 'This is a binary workbook (.xlsb), which cannot be read',
      mend: 'Open it in a spreadsheet program, save it as .xlsx, and import that',
    },
    ods: {
      wrong: 'This is an OpenDocument file, which cannot be read',
      mend: 'Open it in a spreadsheet program, save it as .xlsx, and import that',
    },
    'not-a-workbook': {
      wrong: 'This is no file of a table',
      mend: 'Import a .xlsx, .csv or .json file',
    },
    damaged: {
      wrong: 'The file is damaged',
      mend: 'Open it in a spreadsheet program, save it again, and import that',
    },
    'expands-too-far': {
      wrong: 'The file unpacks to {size} MB, more than {max} MB',
      mend: 'Delete pictures and blank rows, or split it into several files',
    },
    'too-many-cells': {
      wrong: 'A sheet reaches too far',
      mend: 'Delete the blank rows and columns at its end, save, and import it again',
    },
    'too-many-sheets': {
      wrong: '{count} sheets are more than {max}',
      mend: 'Keep only those to be imported',
    },
    'bad-json': {
      wrong: 'The JSON file has the wrong form',
      mend: 'It must be an object with ids of ledgers as keys and lists of entries as values',
    },
  },
  note: {
    'macros-ignored': 'The file contains macros, which were ignored; better save it as .xlsx',
    'read-as-gb18030':
      'The file was read in the Chinese national encoding (GB18030); check whether the text is right',
  },
} satisfies typeof zh
