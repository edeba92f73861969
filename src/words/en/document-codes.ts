import type { documentCodes as zh } from '../zh/document-codes.ts'

export const documentCodes = {
  next: 'The code is of your office’s letterhead; the next number is {number}',
  usual: 'Left empty, it is the first code of your office’s letterhead',
  orNone: 'Choose the next number of your letterhead, or leave it empty where there is none',
  unknown: 'Left empty, the register gives the next one',
} satisfies typeof zh
