export const evidence = {
  title: 'Evidence',
  hint: '{says} Give a link, a document number or a file; files are recognised by their content.',
  list: 'Evidence added',
  none: 'No evidence yet',
  linkOrNumber: 'Link or document number',
  linkHint: 'https://www.gd.gov.cn/… or 粤府办〔2026〕1号; separate several by a semicolon',
  add: 'Add',
  unreadable: '“{value}” is neither a link nor a document number',
  unread: 'Something here is neither a link nor a document number: correct it or clear it',
  full: 'An entry takes {max} pieces of evidence at most; remove some first.',
  files: 'Upload files',
  uploading: 'Uploading',
  failed: 'Some files were not added; nothing else is lost',
  sentence: '{what}. {next}',
  refused: '“{name}” was not uploaded: {why}. {next}',
  remove: 'Remove “{name}”',
  download: 'Download “{name}”',
  digest: 'SHA-256 {digest}',
  by: 'Uploaded by {by} at {at}',
  newWindow: ' (opens a new window)',
  purgedBy: 'Purged by {by} at {at}: {because}',
  purge: 'Purge “{name}”',
  purgeTitle: 'Purge a wrong file',
  purgeText:
    'The content of “{name}” is deleted for ever; the record of it and your reason stay. To take it off this entry only, use “Remove”.',
  purgeBecause: 'Why it is purged',
  purgeAct: 'Purge the content',
  purgeDone: 'The content of the file is gone',
  unfit: {
    empty: {
      what: '“{name}” is empty',
      next: 'See whether it opens, save it again and upload it.',
    },
    'not-recognised': {
      what: '“{name}” is of no type that can prove anything here',
      next: 'Save it as PDF, OFD, a picture, .docx, .xlsx, .pptx or text.',
    },
    'wrong-ending': {
      what: '“{name}” ends in {ending}, but its content is a {right} file',
      next: 'Make sure it is the right file, and rename its ending to {right}.',
    },
    damaged: {
      what: '“{name}” is incomplete or damaged',
      next: 'Open the original, save it again and upload it once more.',
    },
    macros: {
      what: '“{name}” holds macros or controls with code',
      next: 'Save it without macros, or export it as PDF.',
    },
    'old-office': {
      what: '“{name}” is in an old Office format',
      next: 'Save it as .docx, .xlsx or .pptx, or export it as PDF.',
    },
    password: {
      what: '“{name}” opens by a password only',
      next: 'Remove the password: those who verify could not read it.',
    },
    archive: {
      what: '“{name}” is an archive',
      next: 'Unpack it, and upload the files that are needed one by one.',
    },
    'expands-too-far': {
      what: '“{name}” would grow out of all proportion when opened',
      next: 'Check where it came from; if it is honest, export it as PDF.',
    },
    'unsafe-names': {
      what: '“{name}” has unsafe paths inside',
      next: 'Do not use this file; get it again from a source you trust.',
    },
    executable: {
      what: '“{name}” is a program',
      next: 'Programs prove nothing; upload a document or a picture of the screen.',
    },
    script: {
      what: '“{name}” holds scripts or commands that could run',
      next: 'Export it as a PDF without scripts, or use a picture of the screen.',
    },
    'web-page': {
      what: '“{name}” is a web page or a vector drawing',
      next: 'Give its link, or print it as PDF and upload that.',
    },
    'two-in-one': {
      what: '“{name}” carries another file inside',
      next: 'Open the original, save it again and upload it once more.',
    },
  },
}
