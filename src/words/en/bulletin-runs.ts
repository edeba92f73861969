import type { bulletinRuns as zh } from '../zh/bulletin-runs.ts'

export const bulletinRuns = {
  results: 'Gathering the scores of the units',
  lines: 'Counting item by item',
  text: 'Writing the text',
  writing: 'Saving the draft',
  units: '{done} of {of} units',
} satisfies typeof zh
